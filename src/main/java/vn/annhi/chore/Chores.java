package vn.annhi.chore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.numbering.RegisterNumbers;
import vn.annhi.organisation.UnitId;

/** The table {@code chore}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Chores {

    private final JdbcClient sql;
    private final RegisterNumbers numbers;

    Chores(JdbcClient sql, RegisterNumbers numbers) {
        this.sql = sql;
        this.numbers = numbers;
    }

    /** A new chore; nothing when one is open for that account. */
    public Optional<ChoreCode> open(
            String register, UnitId unit, String account, Optional<String> failed, Instant now) {
        // Whoever comes second waits here, then finds the first one's chore
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 14))")
                .param(account)
                .query((row, n) -> n)
                .list();
        var open = sql.sql("select count(*) from chore where subject = ? and state <> 'confirmed'")
                .param(account)
                .query(Integer.class)
                .single();
        if (open > 0) {
            return Optional.empty();
        }
        var code = new ChoreCode(numbers.next(register, "VP", now));
        sql.sql(
                        "insert into chore (code, kind, unit, subject, failed, opened_at) values (?, 'correct-address', ?, ?, ?, ?)")
                .param(code.value())
                .param(unit.toString())
                .param(account)
                .param(failed.orElse(null))
                .param(Timestamp.from(now))
                .update();
        return Optional.of(code);
    }

    /** The chore with that code. */
    @Transactional(readOnly = true)
    public Chore find(ChoreCode code) {
        return sql.sql("select * from chore where code = ?")
                .param(code.value())
                .query((row, n) -> read(row))
                .single();
    }

    public void answer(ChoreCode code, String answer, Optional<String> address, String note) {
        sql.sql("update chore set state = 'answered', answer = ?, address = ?, note = ? where code = ?")
                .param(answer)
                .param(address.orElse(null))
                .param(note)
                .param(code.value())
                .update();
    }

    public void sendBack(ChoreCode code, String reason) {
        sql.sql("update chore set state = 'open', return_reason = ? where code = ?")
                .params(reason, code.value())
                .update();
    }

    public void confirm(ChoreCode code, Instant now) {
        sql.sql("update chore set state = 'confirmed', closed_at = ? where code = ?")
                .params(Timestamp.from(now), code.value())
                .update();
    }

    private static Chore read(ResultSet row) throws SQLException {
        return new Chore(
                new ChoreCode(row.getString("code")),
                row.getString("subject"),
                Optional.ofNullable(row.getString("failed")),
                Optional.ofNullable(row.getString("answer")),
                Optional.ofNullable(row.getString("address")),
                Optional.ofNullable(row.getString("note")).orElse(""),
                Optional.ofNullable(row.getString("return_reason")),
                row.getTimestamp("opened_at").toInstant());
    }
}
