package vn.annhi.reminder.page;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sums of a part of the ledger; every rung and every notice is in exactly one line. */
@Repository
class LedgerBalance {

    /**
     * One line.
     *
     * @param state of the rung or notice
     * @param reason the code why, or empty
     */
    record Sum(String state, String reason, long count) {}

    /**
     * All sums.
     *
     * @param expected how many rungs were written for these stretches when they were planned
     * @param untold raised rungs that no notice answers for
     */
    record Sums(long expected, List<Sum> rungs, List<Sum> notices, long untold) {

        public long accounted() {
            return rungs.stream().mapToLong(Sum::count).sum();
        }

        /** 0 in a ledger that nobody tampered with. */
        public long difference() {
            return accounted() - untold - expected;
        }
    }

    private final JdbcClient sql;

    LedgerBalance(JdbcClient sql) {
        this.sql = sql;
    }

    Sums of(LedgerScope scope) {
        return new Sums(
                one(
                        "select coalesce(sum(p.rungs), 0) from obligation_span s join obligation o on o.id = s.obligation_id"
                                + " join span_plan p on p.span_id = s.id where " + LedgerScope.CONDITION,
                        scope),
                sums("""
                        select r.state, coalesce(r.reason, '') as reason, count(*) as n
                        from obligation_span s join obligation o on o.id = s.obligation_id
                        join reminder r on r.span_id = s.id
                        where\s""" + LedgerScope.CONDITION + " group by 1, 2 order by 1, 2", scope),
                sums("""
                        select n.state, coalesce(regexp_replace(n.reason, ' [0-9]+$', ''), '') as reason, count(*) as n
                        from obligation_span s join obligation o on o.id = s.obligation_id
                        join notice n on n.span_id = s.id
                        where\s""" + LedgerScope.CONDITION + " group by 1, 2 order by 1, 2", scope),
                one("""
                        select count(*) from obligation_span s join obligation o on o.id = s.obligation_id
                        join reminder r on r.span_id = s.id and r.state = 'raised'
                        where not exists (select from notice n where n.span_id = r.span_id and n.rung = r.rung
                            and n.repetition = r.repetition) and\s""" + LedgerScope.CONDITION, scope));
    }

    private long one(String query, LedgerScope scope) {
        return sql.sql(query).params(scope.parameters()).query(Long.class).single();
    }

    private List<Sum> sums(String query, LedgerScope scope) {
        return sql.sql(query)
                .params(scope.parameters())
                .query((row, n) -> new Sum(row.getString("state"), row.getString("reason"), row.getLong("n")))
                .list();
    }
}
