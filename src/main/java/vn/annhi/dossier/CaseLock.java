package vn.annhi.dossier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets everybody else who writes to a case wait until the running transaction ends. */
@Component
class CaseLock {

    private final JdbcClient sql;

    CaseLock(JdbcClient sql) {
        this.sql = sql;
    }

    /** Takes the case; fails when there is none. */
    void take(CaseCode code) {
        sql.sql("select code from case_file where code = ? for update")
                .param(code.value())
                .query(String.class)
                .single();
    }
}
