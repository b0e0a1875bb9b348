package vn.annhi.reminder.ledger;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the ledger up to date: new rungs planned, due ones raised, moot notices settled. */
@Component
public class ReminderScan {

    private static final long ONE_AT_A_TIME = 560_056_017L;
    private static final int CHUNK = 2_000;

    private final Recipients recipients;
    private final Planning planning;
    private final Raising raising;
    private final Notices notices;
    private final MootNotices moot;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    ReminderScan(
            Recipients recipients,
            Planning planning,
            Raising raising,
            Notices notices,
            MootNotices moot,
            JdbcClient sql,
            PlatformTransactionManager transactions) {
        this.recipients = recipients;
        this.planning = planning;
        this.raising = raising;
        this.notices = notices;
        this.moot = moot;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Several transactions, each whole; a node that finds another one at it leaves the rest to that one. */
    public void run(Instant now) {
        var mine = alone(() -> {
            recipients.refresh();
            planning.plan(now);
            return true;
        });
        while (mine && alone(() -> raise(now))) {
            // Chunk by chunk, so that the first can leave while the others are written
        }
        if (mine) {
            alone(() -> {
                moot.settle(now);
                return true;
            });
        }
    }

    /** False when nothing is left. */
    private boolean raise(Instant now) {
        var due = raising.due(now, CHUNK);
        raising.mark(due);
        notices.write(due, now);
        return !due.isEmpty();
    }

    private boolean alone(BooleanSupplier act) {
        return Boolean.TRUE.equals(transaction.execute(status -> sql.sql("select pg_try_advisory_xact_lock(?)")
                        .param(ONE_AT_A_TIME)
                        .query(Boolean.class)
                        .single()
                && act.getAsBoolean()));
    }
}
