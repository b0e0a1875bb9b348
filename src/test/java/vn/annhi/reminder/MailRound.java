package vn.annhi.reminder;

import java.sql.Timestamp;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.TestClock;

/** Sends in tests what is due, which the schedule does elsewhere. */
@TestComponent
public class MailRound {

    private final ReminderRound round;
    private final JdbcClient sql;
    private final TestClock clock;

    MailRound(ReminderRound round, JdbcClient sql, TestClock clock) {
        this.round = round;
        this.sql = sql;
        this.clock = clock;
    }

    /** As if An Nhi had been installed this minute: whatever other tests left open is not announced. */
    public void beginNow() {
        sql.sql("update ladder_rung set since = :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
        sql.sql(
                        "update reminder set state = 'dropped', reason = 'before-ladder' where state = 'planned' and rung_at < :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
        sql.sql("update letter set day = null, kind = 'single' where kind = 'digest'")
                .update();
    }

    public void send() {
        round.run();
    }
}
