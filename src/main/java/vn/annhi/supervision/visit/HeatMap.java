package vn.annhi.supervision.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.calendar.StatutoryClock;
import vn.annhi.supervision.overview.MonthSums;
import vn.annhi.supervision.overview.Scope;

/** Counts the visits of elements: those that ended from sums by month, those that last one by one. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class HeatMap {

    private static final MonthSums SUMS =
            new MonthSums("visit", List.of("unit", "process", "month", "element", "hours", "timeliness"));

    private final JdbcClient sql;

    HeatMap(JdbcClient sql) {
        this.sql = sql;
    }

    /** A visit as the list shows it. */
    public record Row(String caseCode, String unit, Instant entered, Optional<Instant> due, Optional<Instant> left) {}

    /** The figures of every element that was visited, by its id. */
    public Map<String, ElementFigures> figures(Scope scope, VisitFilter filter, Instant now) {
        var figures = new HashMap<String, ElementFigures>();
        if (filter.withLeft()) {
            SUMS.refresh(sql);
            left(scope, filter, figures);
        }
        if (filter.withPresent()) {
            present(scope, filter, now, figures);
        }
        return figures;
    }

    private void left(Scope scope, VisitFilter filter, Map<String, ElementFigures> figures) {
        sql.sql("""
                        select element, hours, sum(number) as number,
                            coalesce(sum(number) filter (where timeliness <> 'no-term'), 0) as with_term,
                            coalesce(sum(number) filter (where timeliness = 'late'), 0) as late
                        from visit_month
                        where unit = any (:units) and process = :process and month between :from and :to
                        group by 1, 2
                        """)
                .param("units", scope.summed())
                .param("process", filter.process())
                .param("from", filter.from().atDay(1))
                .param("to", filter.to().atDay(1))
                .query(row -> {
                    add(figures, row, 0, row.getLong("number"));
                });
    }

    private void present(Scope scope, VisitFilter filter, Instant now, Map<String, ElementFigures> figures) {
        sql.sql("""
                        select element, duty_hours(entered_at, :now) as hours, count(*) as number,
                            count(due_at) as with_term, count(*) filter (where due_at < :now) as late
                        from element_visit
                        where left_at is null and (:whole or unit = any (:units)) and process = :process
                        group by 1, 2
                        """)
                .param("now", Timestamp.from(now))
                .param("whole", scope.whole())
                .param("units", scope.units())
                .param("process", filter.process())
                .query(row -> {
                    add(figures, row, row.getLong("number"), 0);
                });
    }

    private static void add(Map<String, ElementFigures> figures, ResultSet row, long present, long left)
            throws SQLException {
        figures.merge(
                row.getString("element"),
                new ElementFigures(
                        present,
                        left,
                        Map.of(row.getInt("hours"), row.getLong("number")),
                        row.getLong("with_term"),
                        row.getLong("late")),
                ElementFigures::plus);
    }

    /** So many visits of an element from that place on, the latest first; only the late ones on demand. */
    public List<Row> visits(
            Scope scope, VisitFilter filter, String element, boolean onlyLate, Instant now, int limit, long offset) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("now", Timestamp.from(now));
        parameters.put("units", scope.units());
        parameters.put("whole", scope.whole());
        parameters.put("process", filter.process());
        parameters.put("element", element);
        parameters.put("from", start(filter.from()));
        parameters.put("before", start(filter.to().plusMonths(1)));
        parameters.put("limit", limit);
        parameters.put("offset", offset);
        parameters.put("present", filter.withPresent());
        parameters.put("left", filter.withLeft());
        parameters.put("late", onlyLate);
        return sql.sql("""
                        select case_code, unit, entered_at, due_at, left_at
                        from element_visit
                        where process = :process and element = :element and (:whole or unit = any (:units))
                            and (:present and left_at is null
                                or :left and left_at >= :from and left_at < :before and kind <> 'sequenceFlow')
                            and (not :late or coalesce(left_at, :now) > due_at)
                        order by entered_at desc, id limit :limit offset :offset
                        """)
                .params(parameters)
                .query((row, n) -> new Row(
                        row.getString("case_code"),
                        row.getString("unit"),
                        row.getTimestamp("entered_at").toInstant(),
                        instant(row.getTimestamp("due_at")),
                        instant(row.getTimestamp("left_at"))))
                .list();
    }

    private static Timestamp start(YearMonth month) {
        return Timestamp.from(StatutoryClock.startOf(month.atDay(1)));
    }

    private static Optional<Instant> instant(@Nullable Timestamp stamp) {
        return Optional.ofNullable(stamp).map(Timestamp::toInstant);
    }
}
