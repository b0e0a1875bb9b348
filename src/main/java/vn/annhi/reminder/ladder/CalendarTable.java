package vn.annhi.reminder.ladder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.annhi.calendar.WorkingCalendar;

/** Puts the working days where the set-based statements find them: from three years ago to ten years ahead. */
@Component
class CalendarTable {

    private static final int YEARS_BACK = 3;
    private static final int YEARS_AHEAD = 10;

    private final JdbcClient sql;
    private final WorkingCalendar calendar;
    private final Clock clock;

    CalendarTable(JdbcClient sql, WorkingCalendar calendar, Clock clock) {
        this.sql = sql;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The days on which offices work, in order. */
    List<LocalDate> workingDays() {
        return days().stream().filter(calendar::isWorkingDay).toList();
    }

    /** Replaces the table, within the caller's transaction. */
    void install() {
        var days = days();
        sql.sql("delete from calendar_day").update();
        sql.sql("""
                        insert into calendar_day
                        select day, working, sum(working::int) over (order by day)
                        from unnest(:days::date[], :working::boolean[]) as d(day, working)
                        """)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("working", days.stream().map(calendar::isWorkingDay).toArray(Boolean[]::new))
                .update();
    }

    private List<LocalDate> days() {
        var first = LocalDate.now(clock).withDayOfYear(1);
        return first.minusYears(YEARS_BACK)
                .datesUntil(first.plusYears(YEARS_AHEAD))
                .toList();
    }
}
