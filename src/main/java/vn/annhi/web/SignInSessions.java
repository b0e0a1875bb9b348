package vn.annhi.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions of all nodes, so that an account can be signed out everywhere. */
@Repository
public class SignInSessions {

    private final JdbcClient sql;
    private final Clock clock;

    SignInSessions(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** An open session as its owner may see it. */
    record Open(UUID id, String address, Instant beganAt, Instant seenAt) {}

    UUID begin(String account, String address) {
        var id = UUID.randomUUID();
        var now = Timestamp.from(clock.instant());
        sql.sql("insert into sign_in_session (id, account, address, began_at, seen_at) values (?, ?, ?, ?, ?)")
                .params(id, account, address, now, now)
                .update();
        return id;
    }

    /** Notes that the session is in use; false when it was ended elsewhere. */
    boolean goesOn(UUID id) {
        return sql.sql("update sign_in_session set seen_at = ? where id = ? and ended_at is null")
                        .params(Timestamp.from(clock.instant()), id)
                        .update()
                == 1;
    }

    void end(UUID id) {
        sql.sql("update sign_in_session set ended_at = ? where id = ? and ended_at is null")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    /** Ends every session of the account, on every node, within seconds. */
    public void endAll(String account) {
        sql.sql("update sign_in_session set ended_at = ? where account = ? and ended_at is null")
                .params(Timestamp.from(clock.instant()), account)
                .update();
    }

    List<Open> open(String account) {
        return sql.sql("select id, address, began_at, seen_at from sign_in_session where account = ?"
                        + " and ended_at is null order by seen_at desc limit 20")
                .param(account)
                .query((row, n) -> new Open(
                        row.getObject("id", UUID.class),
                        row.getString("address"),
                        row.getTimestamp("began_at").toInstant(),
                        row.getTimestamp("seen_at").toInstant()))
                .list();
    }
}
