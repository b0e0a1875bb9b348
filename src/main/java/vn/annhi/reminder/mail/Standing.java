package vn.annhi.reminder.mail;

import java.time.Instant;
import java.time.LocalDate;
import vn.annhi.calendar.StatutoryClock;

/** How a duty stands when its letter is written; the order is that of a letter's sections. */
enum Standing {
    OVERDUE,
    TODAY,
    NEW,
    MOVED,
    SOON,
    DONE;

    static Standing of(Line line, Instant now) {
        if (line.topic() == Topic.ENDED) {
            return DONE;
        }
        if (now.isAfter(line.due())) {
            return OVERDUE;
        }
        return switch (line.topic()) {
            case OPENED -> NEW;
            case RESCHEDULED -> MOVED;
            default -> lastDay(line.due()).equals(day(now)) ? TODAY : SOON;
        };
    }

    /** "Before 10 May" ends with the 9th. */
    static LocalDate lastDay(Instant due) {
        return day(due.minusSeconds(1));
    }

    static LocalDate day(Instant instant) {
        return instant.atZone(StatutoryClock.ZONE).toLocalDate();
    }
}
