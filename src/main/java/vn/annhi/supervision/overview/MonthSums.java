package vn.annhi.supervision.overview;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sums that the database keeps by month, of each unit and of all together. Triggers append what changed to a table beside
 * them, so that nobody who works waits; whoever reads brings the sums up to date first.
 *
 * @param name of {@code <name>_month} and {@code <name>_change}
 * @param key the columns that the sums are kept by, {@code unit} first
 */
public record MonthSums(String name, List<String> key) {

    /** Adds up what changed since; whoever comes second waits for the first. Within the caller's transaction. */
    public void refresh(JdbcClient sql) {
        var changed = sql.sql("select exists (select from " + name + "_change)")
                .query(Boolean.class)
                .single();
        if (!changed) {
            return;
        }
        sql.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param(name + "_month")
                .query((row, n) -> n)
                .single();
        var rest = key.stream().skip(1).collect(Collectors.joining(", "));
        sql.sql("""
                        with gone as (
                            delete from %1$s_change returning *
                        )
                        insert into %1$s_month as known (unit, %2$s, number)
                        select u.unit, %2$s, sum(number)
                        from gone cross join lateral (values (gone.unit), ('')) as u (unit)
                        group by u.unit, %2$s
                        having sum(number) <> 0
                        on conflict (unit, %2$s) do update set number = known.number + excluded.number
                        """.formatted(name, rest)).update();
    }
}
