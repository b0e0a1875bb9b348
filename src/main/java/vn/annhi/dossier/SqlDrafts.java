package vn.annhi.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SqlDrafts implements Drafts {

    /** A draft that nobody has touched for so long belongs to a task that is gone. */
    private static final Duration KEPT = Duration.ofDays(60);

    private final JdbcClient sql;
    private final Clock clock;

    SqlDrafts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Instant save(String account, String subject, Map<String, Object> values) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        sql.sql("insert into form_draft (account, subject, payload, saved_at) values (?, ?, ?::json, ?)"
                        + " on conflict (account, subject)"
                        + " do update set payload = excluded.payload, saved_at = excluded.saved_at")
                .params(account, subject, Payload.write(values), Timestamp.from(now))
                .update();
        return now;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Draft> find(String account, String subject) {
        return sql.sql("select payload, saved_at from form_draft where account = ? and subject = ?")
                .params(account, subject)
                .query((row, n) -> new Draft(
                        Payload.read(row.getString("payload")),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    @Override
    public void discard(String account, String subject) {
        sql.sql("delete from form_draft where account = ? and subject = ?")
                .params(account, subject)
                .update();
    }

    @Override
    public void discardAll(String subject) {
        sql.sql("delete from form_draft where subject = ?").param(subject).update();
    }

    /** Every night, Vietnamese time. */
    @Scheduled(cron = "0 40 2 * * *", zone = "Asia/Ho_Chi_Minh")
    public void forget() {
        sql.sql("delete from form_draft where saved_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
