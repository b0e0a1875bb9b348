package vn.annhi.reminder.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import vn.annhi.calendar.StatutoryClock;
import vn.annhi.calendar.WorkingCalendar;
import vn.annhi.reminder.preference.QuietHours;

/**
 * When mail that may wait arrives: on working days, between two times of day in Việt Nam and outside the recipient's quiet
 * hours. Quiet hours that leave nothing of the window do not count.
 *
 * @param to the first moment after the window
 * @param digest when the one mail of the morning leaves
 */
public record SendWindow(WorkingCalendar calendar, LocalTime from, LocalTime to, LocalTime digest) {

    /** Refuses a window without length and a digest outside it. */
    public SendWindow {
        if (!from.isBefore(to) || digest.isBefore(from) || !digest.isBefore(to)) {
            throw new IllegalArgumentException(
                    "annhi.reminder: send-from must be before send-to, and digest-at between them");
        }
    }

    /** The first moment from {@code at} on at which a mail may arrive. */
    public Instant firstMoment(Instant at, Optional<QuietHours> quiet) {
        return instant(nextOpen(at.atZone(StatutoryClock.ZONE).toLocalDateTime(), from, quiet));
    }

    /** The working day whose digest is the first from {@code at} on. */
    public LocalDate digestDay(Instant at) {
        var local = at.atZone(StatutoryClock.ZONE).toLocalDateTime();
        var day = local.toLocalTime().isAfter(digest) ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        return calendar.nextOrSameWorkingDay(day);
    }

    /** The working day on which a digest can still leave at {@code now}: today within the window, else the next. */
    public LocalDate openDay(Instant now) {
        var local = now.atZone(StatutoryClock.ZONE).toLocalDateTime();
        var day = local.toLocalTime().isBefore(to)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        return calendar.nextOrSameWorkingDay(day);
    }

    /** The first working day after {@code day}. */
    public LocalDate dayAfter(LocalDate day) {
        return calendar.nextWorkingDay(day);
    }

    /** When that day's digest leaves. */
    public Instant digestMoment(LocalDate day, Optional<QuietHours> quiet) {
        return instant(nextOpen(day.atTime(digest), digest, quiet));
    }

    /** Whether quiet hours leave a part of the window. */
    public boolean leavesRoom(QuietHours quiet) {
        return !quiet.contains(from) || quiet.to().isAfter(from) && quiet.to().isBefore(to);
    }

    private LocalDateTime nextOpen(LocalDateTime at, LocalTime opening, Optional<QuietHours> quiet) {
        var kept = quiet.filter(this::leavesRoom);
        var day = at.toLocalDate();
        if (calendar.isWorkingDay(day) && at.toLocalTime().isBefore(to)) {
            var time = awake(at.toLocalTime().isBefore(opening) ? opening : at.toLocalTime(), kept);
            if (time.isBefore(to)) {
                return day.atTime(time);
            }
        }
        return calendar.nextWorkingDay(day).atTime(awake(opening, kept));
    }

    /** The first time from that one on outside the quiet hours; the window's end when that is not within the day. */
    private LocalTime awake(LocalTime time, Optional<QuietHours> quiet) {
        var end =
                quiet.filter(hours -> hours.contains(time)).map(QuietHours::to).orElse(time);
        return end.isBefore(time) ? to : end;
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(StatutoryClock.ZONE).toInstant();
    }
}
