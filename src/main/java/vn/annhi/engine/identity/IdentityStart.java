package vn.annhi.engine.identity;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mirrors the organisation at every start, one node at a time, before anybody can sign in. */
@Component
class IdentityStart implements SmartInitializingSingleton {

    private static final long LOCK = 0x414E4E4849L;

    private final IdentityMirror mirror;
    private final Permits permits;
    private final WorkLists workLists;
    private final FirstAdministrator administrator;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    IdentityStart(
            IdentityMirror mirror,
            Permits permits,
            WorkLists workLists,
            FirstAdministrator administrator,
            JdbcClient sql,
            PlatformTransactionManager transactions) {
        this.mirror = mirror;
        this.permits = permits;
        this.workLists = workLists;
        this.administrator = administrator;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            sql.sql("select pg_advisory_xact_lock(?)")
                    .param(LOCK)
                    .query((row, n) -> n)
                    .list();
            mirror.mirror();
            permits.grant();
            workLists.agree();
            administrator.appoint();
        });
    }
}
