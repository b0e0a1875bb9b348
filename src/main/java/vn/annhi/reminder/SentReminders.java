package vn.annhi.reminder;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Remembers what was sent on which day. */
@Repository
class SentReminders {

    private final JdbcClient sql;
    private final Clock clock;

    SentReminders(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Sends unless this kind was sent today, by whichever node. Other nodes wait for the outcome; a sending that
     * throws leaves the day open.
     */
    @Transactional
    public void oncePerDay(String kind, Runnable sending) {
        var claimed = sql.sql("insert into reminder_sent (kind, day, sent_at) values (?, ?, ?) on conflict do nothing")
                .params(kind, LocalDate.now(clock), Timestamp.from(clock.instant()))
                .update();
        if (claimed == 1) {
            sending.run();
        }
    }
}
