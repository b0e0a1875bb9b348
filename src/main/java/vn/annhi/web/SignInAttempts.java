package vn.annhi.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** The attempts of all nodes. */
@Repository
class SignInAttempts {

    /** How long an address counts as a place where the account is known, and how long attempts are kept. */
    private static final Duration KNOWN = Duration.ofDays(90);

    /** Stands for every sender's token; no account can bear this name. */
    private static final String TOKENS = "(token)";

    private final JdbcClient sql;
    private final Clock clock;

    SignInAttempts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** How long this account must still wait at this address. */
    Optional<Duration> toWait(String account, String address) {
        var now = clock.instant();
        return SignInThrottle.toWait(
                failures("account = :account and address = :address", account, address, now),
                failures("address = :address", account, address, now),
                failures("account = :account", account, address, now),
                known(account, address, now),
                now);
    }

    /** Notes an attempt before it is tried; returns its number. */
    long begin(String account, String address) {
        return sql.sql(
                        "insert into sign_in_attempt (account, address, at, outcome) values (?, ?, ?, 'begun') returning id")
                .params(account, address, Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** Notes how an attempt ended; a success clears the failures of that account at that address. */
    void end(long attempt, boolean success) {
        sql.sql("update sign_in_attempt set outcome = ? where id = ?")
                .params(success ? "succeeded" : "failed", attempt)
                .update();
        if (success) {
            sql.sql("delete from sign_in_attempt f using sign_in_attempt s where s.id = ? and f.outcome <> 'succeeded'"
                            + " and f.account = s.account and f.address = s.address")
                    .param(attempt)
                    .update();
        }
    }

    /** How long wrong tokens from this address must still wait. */
    Optional<Duration> toWaitWithTokens(String address) {
        var now = clock.instant();
        return SignInThrottle.toWait(failures("account = :account and address = :address", TOKENS, address, now), now);
    }

    /** Notes a token that no sender has. */
    void wrongToken(String address) {
        end(begin(TOKENS, address), false);
    }

    /** Every night, Vietnamese time: attempts too old to count are forgotten. */
    @Scheduled(cron = "0 30 2 * * *", zone = "Asia/Ho_Chi_Minh")
    void forget() {
        sql.sql("delete from sign_in_attempt where at < ?")
                .param(Timestamp.from(clock.instant().minus(KNOWN)))
                .update();
    }

    private Failures failures(String whose, String account, String address, Instant now) {
        return sql.sql("select count(*) as count, max(at) as last from sign_in_attempt where " + whose
                        + " and at > :since and at <= :now and outcome <> 'succeeded'")
                .param("account", account)
                .param("address", address)
                .param("since", Timestamp.from(now.minus(SignInThrottle.WINDOW)))
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Failures(
                        row.getInt("count"),
                        Optional.ofNullable(row.getTimestamp("last")).map(Timestamp::toInstant)))
                .single();
    }

    private boolean known(String account, String address, Instant now) {
        return sql.sql("select exists (select 1 from sign_in_attempt where account = ? and address = ?"
                        + " and outcome = 'succeeded' and at > ?)")
                .params(account, address, Timestamp.from(now.minus(KNOWN)))
                .query(Boolean.class)
                .single();
    }
}
