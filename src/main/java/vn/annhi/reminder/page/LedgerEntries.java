package vn.annhi.reminder.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of a part of the ledger: what needs a person first, then the newest rungs, then those to come. */
@Repository
class LedgerEntries {

    private final JdbcClient sql;

    LedgerEntries(JdbcClient sql) {
        this.sql = sql;
    }

    /** At most {@code limit} lines after the first {@code offset}. */
    List<LedgerEntry> of(LedgerScope scope, int limit, long offset) {
        return sql.sql("""
                        select o.case_code, o.label, s.position, coalesce(l.occasion, '') as occasion,
                            coalesce(l.amount, 0) * case when l.repeats > 1 then r.repetition else 1 end as amount,
                            coalesce(l.unit, '') as unit, r.rung_at, n.recipient, coalesce(n.state, r.state) as state,
                            coalesce(regexp_replace(case when n.id is null then r.reason else n.reason end, ' [0-9]+$', ''), '')
                                as reason,
                            n.settled_at, case when n.state = 'doubtful' and t.state = 'doubtful' then t.id end as doubtful
                        from obligation_span s
                        join obligation o on o.id = s.obligation_id
                        join reminder r on r.span_id = s.id
                        left join ladder_of k on k.legal_basis = o.legal_basis
                        left join ladder_rung l on l.ladder = k.ladder and l.rung = r.rung
                        left join notice n on n.span_id = r.span_id and n.rung = r.rung and n.repetition = r.repetition
                        left join letter t on t.id = n.letter_id
                        where\s""" + LedgerScope.CONDITION + """
                        order by case coalesce(n.state, r.state) when 'doubtful' then 0 when 'failed' then 1
                                when 'planned' then 3 else 2 end,
                            case when r.state = 'planned' then r.rung_at end, r.rung_at desc, s.id, r.rung, r.repetition, n.id
                        limit :limit offset :offset
                        """)
                .params(scope.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> read(row))
                .list();
    }

    private static LedgerEntry read(ResultSet row) throws SQLException {
        var doubtful = row.getLong("doubtful");
        return new LedgerEntry(
                row.getString("case_code"),
                row.getString("label"),
                row.getString("position"),
                row.getString("occasion"),
                row.getInt("amount"),
                row.getString("unit"),
                row.getTimestamp("rung_at").toInstant(),
                Optional.ofNullable(row.getString("recipient")),
                row.getString("state"),
                row.getString("reason"),
                Optional.ofNullable(row.getTimestamp("settled_at")).map(Timestamp::toInstant),
                doubtful == 0 ? Optional.empty() : Optional.of(doubtful));
    }
}
