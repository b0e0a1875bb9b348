package vn.annhi.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.annhi.calendar.HolidayTableFixture;
import vn.annhi.calendar.StatutoryClock;
import vn.annhi.calendar.WorkingCalendar;
import vn.annhi.datafile.DataFile;
import vn.annhi.datafile.DataRow;

/** The rungs of one stretch of a duty, counted day by day from the table as a person would. */
final class NaiveLadder {

    private static final WorkingCalendar CALENDAR = HolidayTableFixture.shipped();

    private final List<DataRow> rungs;

    NaiveLadder(String ladder) {
        rungs = DataFile.read("data/reminder/ladders.csv").stream()
                .filter(row -> row.text("ladder").equals(ladder))
                .toList();
    }

    /** "rung/repetition" and its instant, of a stretch that was given at {@code began}. */
    Map<String, Instant> of(Instant began, Instant due, boolean rescheduled) {
        var found = new TreeMap<String, Instant>();
        for (var row : rungs) {
            for (int n = 1; n <= Integer.parseInt(row.text("repeats")); n++) {
                var key = row.text("rung") + "/" + n;
                switch (row.text("when")) {
                    case "opened" -> {
                        if (!rescheduled) {
                            found.put(key, began);
                        }
                    }
                    case "rescheduled" -> {
                        if (rescheduled) {
                            found.put(key, began);
                        }
                    }
                    case "before", "at", "after" -> {
                        var at = moment(row, due, n);
                        if (at.isAfter(began)) {
                            found.put(key, at);
                        }
                    }
                    default -> {
                        // "ended" is no rung of the due instant
                    }
                }
            }
        }
        return found;
    }

    private static Instant moment(DataRow row, Instant due, int n) {
        var before = row.text("when").equals("before");
        var offset = row.optional("offset").orElse("0h");
        var hour = row.optional("hour");
        if (hour.isEmpty()) {
            var distance = Duration.ofHours(Long.parseLong(offset.replace("h", "")));
            return before ? due.minus(distance) : due.plus(distance);
        }
        var day = due.minusSeconds(1).atZone(StatutoryClock.ZONE).toLocalDate();
        if (offset.endsWith("wd")) {
            day = step(day, Integer.parseInt(offset.replace("wd", "")) * (before ? 1 : n), before);
        } else if (offset.endsWith("d")) {
            int days = Integer.parseInt(offset.replace("d", ""));
            day = before ? day.minusDays(days) : day.plusDays(days);
            day = worked(day, before);
        } else {
            day = worked(day, true);
        }
        return day.atTime(LocalTime.parse(hour.get()))
                .atZone(StatutoryClock.ZONE)
                .toInstant();
    }

    private static LocalDate step(LocalDate from, int days, boolean back) {
        var day = back ? worked(from, true) : from;
        for (int i = 0; i < days; i++) {
            day = worked(back ? day.minusDays(1) : day.plusDays(1), back);
        }
        return day;
    }

    private static LocalDate worked(LocalDate from, boolean back) {
        var day = from;
        while (!CALENDAR.isWorkingDay(day)) {
            day = back ? day.minusDays(1) : day.plusDays(1);
        }
        return day;
    }
}
