package vn.annhi.reminder.preference;

import java.time.LocalTime;

/** A part of each day in the time of Việt Nam, over midnight when {@code to} is earlier; never the whole day. */
public record QuietHours(LocalTime from, LocalTime to) {

    /** Refuses a part without length. */
    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("quiet hours end at another time than they begin");
        }
    }

    /** Whether it is quiet at that time of day; at {@code to} it is no longer. */
    public boolean contains(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
