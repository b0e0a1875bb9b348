package vn.annhi.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The recorded substitutions; {@link SubstitutionDesk} records and ends them. */
@Repository
@Transactional(propagation = Propagation.SUPPORTS)
public class Substitutions {

    private final JdbcClient sql;

    Substitutions(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those by which the officer acts on that day, today or later. */
    public List<Substitution> of(String substitute, LocalDate day) {
        return sql.sql("select * from substitution where substitute = ? and first_day <= ? and last_day >= ?"
                        + " and ended_at is null order by id")
                .params(substitute, day, day)
                .query((row, n) -> substitution(row))
                .list();
    }

    /** Those whose time shares a day with that from one day to another, ended ones included. */
    public List<Substitution> between(LocalDate from, LocalDate to) {
        return sql.sql("select * from substitution where first_day <= ? and last_day >= ? order by id")
                .params(to, from)
                .query((row, n) -> substitution(row))
                .list();
    }

    /** Those for the units' positions and those of the officer, newest first. */
    public List<Substitution> concerning(Collection<UnitId> units, String officer) {
        return sql.sql("select * from substitution where split_part(position, '.', 1) = any(?)"
                        + " or substitute = ? or absent = ? order by first_day desc, id desc")
                .params(units.stream().map(UnitId::toString).toArray(String[]::new), officer, officer)
                .query((row, n) -> substitution(row))
                .list();
    }

    /** One substitution, if there is such a number. */
    public Optional<Substitution> find(long id) {
        return sql.sql("select * from substitution where id = ?")
                .param(id)
                .query((row, n) -> substitution(row))
                .optional();
    }

    /** Adds what {@link SubstitutionRules} found faultless; the database itself refuses what overlaps. */
    @Transactional(propagation = Propagation.MANDATORY)
    Substitution add(SubstitutionOrder order, String officer, Instant at) {
        return sql.sql("insert into substitution (position, absent, substitute, first_day, last_day, paper, reason,"
                        + " recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?) returning *")
                .params(
                        order.position().orElseThrow().toString(),
                        order.absent(),
                        order.substitute(),
                        order.firstDay().orElseThrow(),
                        order.lastDay().orElseThrow(),
                        order.paper(),
                        order.reason(),
                        officer,
                        Timestamp.from(at))
                .query((row, n) -> substitution(row))
                .single();
    }

    /** Ends it now; nothing when it has been ended before. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Substitution> end(long id, String officer, Instant at) {
        return sql.sql("update substitution set ended_by = ?, ended_at = ? where id = ? and ended_at is null"
                        + " returning *")
                .params(officer, Timestamp.from(at), id)
                .query((row, n) -> substitution(row))
                .optional();
    }

    private static Substitution substitution(ResultSet row) throws SQLException {
        var endedAt = row.getTimestamp("ended_at");
        return new Substitution(
                row.getLong("id"),
                PositionId.parse(row.getString("position")),
                row.getString("absent"),
                row.getString("substitute"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("paper"),
                Optional.ofNullable(row.getString("reason")),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant(),
                endedAt == null
                        ? Optional.empty()
                        : Optional.of(new Substitution.EarlyEnd(row.getString("ended_by"), endedAt.toInstant())));
    }
}
