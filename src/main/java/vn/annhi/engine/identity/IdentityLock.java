package vn.annhi.engine.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets one node at a time change groups and memberships. */
@Component
class IdentityLock {

    private static final long LOCK = 0x414E4E4849L;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    IdentityLock(JdbcClient sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Acts in the caller's transaction or a new one; others wait until that is over. */
    void alone(Runnable act) {
        transaction.executeWithoutResult(status -> {
            sql.sql("select pg_advisory_xact_lock(?)")
                    .param(LOCK)
                    .query((row, n) -> n)
                    .list();
            act.run();
        });
    }
}
