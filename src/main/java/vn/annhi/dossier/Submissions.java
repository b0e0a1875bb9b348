package vn.annhi.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which sendings of forms have been accepted: the same sending, repeated because its answer was lost, counts once. */
@Repository
public class Submissions {

    private final JdbcClient sql;
    private final Clock clock;

    Submissions(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The code of the case or chore of the officer's sending, when it has been accepted before. Waits for another request with the same key;
     * within the caller's transaction later ones wait for this one.
     */
    @Transactional
    public Optional<String> accepted(String account, UUID key) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(account + key)
                .query((row, n) -> n)
                .list();
        return sql.sql("select case_code from form_submission where account = ? and key = ?")
                .params(account, key)
                .query((row, n) -> row.getString("case_code"))
                .optional();
    }

    /** Notes the sending as accepted, with the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void accept(String account, UUID key, String code) {
        sql.sql("insert into form_submission (account, key, case_code, submitted_at) values (?, ?, ?, ?)")
                .params(account, key, code, Timestamp.from(clock.instant()))
                .update();
    }
}
