package vn.annhi.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import vn.annhi.calendar.Term;
import vn.annhi.calendar.TermUnit;

/** Reads a row of the table {@code obligation}. */
final class ObligationRow {

    private ObligationRow() {}

    static Obligation obligation(ResultSet row) throws SQLException {
        var key = new DutyKey(
                row.getString("case_code"),
                row.getString("legal_basis"),
                row.getInt("cycle"),
                row.getString("subject"));
        int amount = row.getInt("term_amount");
        return new Obligation(
                row.getLong("id"),
                key,
                row.getString("label"),
                row.getString("citation"),
                row.getString("kind").equals("law"),
                Optional.ofNullable(row.getString("term_unit")).map(unit -> new Term(amount, TermUnit.valueOf(unit))),
                StartEvent.valueOf(row.getString("start_event")),
                row.getTimestamp("start_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getString("position"),
                ObligationState.of(row.getString("state")),
                Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant));
    }
}
