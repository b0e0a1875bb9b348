package vn.annhi.supervision.overview;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
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

/** The duties behind a number of the overview. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class DutyList {

    /** The condition on {@code notice n} that it goes to somebody above, and was not dropped. */
    static final String TO_SOMEBODY_ABOVE = "n.relation in ('head', 'supervisor') and n.state <> 'dropped'";

    /** The condition on {@code obligation o} that somebody above was told of its present stretch. */
    private static final String ESCALATED = "exists (select from obligation_span s join notice n on n.span_id = s.id"
            + " where s.obligation_id = o.id and s.ended_at is null and " + TO_SOMEBODY_ABOVE + ")";

    private final JdbcClient sql;
    private final Phases phases;

    DutyList(JdbcClient sql, Phases phases) {
        this.sql = sql;
        this.phases = phases;
    }

    /** A duty as the list shows it. */
    public record Row(
            String caseCode,
            String label,
            String citation,
            String position,
            Instant start,
            Instant due,
            Optional<Instant> closed) {}

    /** So many duties from that place on, those due first. */
    public List<Row> of(Scope scope, DutyFilter filter, Instant now, int limit, long offset) {
        var parameters = new HashMap<String, @Nullable Object>();
        var condition = filter.isFinished() ? finished(filter, parameters) : open(filter, now, parameters);
        parameters.put("units", scope.filter());
        parameters.put("whole", scope.whole());
        parameters.put("limit", limit);
        parameters.put("offset", offset);
        if (filter.phase().isPresent()) {
            condition += " and o.legal_basis = any (:bases)";
            parameters.put("bases", phases.legalBases(filter.phase().get()).toArray(String[]::new));
        }
        if (filter.position().isPresent()) {
            condition += " and o.position = :position";
            parameters.put("position", filter.position().get());
        }
        return sql.sql("select o.case_code, o.label, o.citation, o.position, o.start_at, o.due_at, o.closed_at"
                        + " from obligation o where (:whole or o.unit = any (:units)) and " + condition
                        + " order by o.due_at, o.id limit :limit offset :offset")
                .params(parameters)
                .query((row, n) -> new Row(
                        row.getString("case_code"),
                        row.getString("label"),
                        row.getString("citation"),
                        row.getString("position"),
                        row.getTimestamp("start_at").toInstant(),
                        row.getTimestamp("due_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant)))
                .list();
    }

    private static String open(DutyFilter filter, Instant now, Map<String, @Nullable Object> parameters) {
        var bands = filter.bands();
        parameters.put("dueFrom", Timestamp.from(bands.get(bands.size() - 1).dueFrom(now)));
        parameters.put("dueBefore", Timestamp.from(bands.get(0).dueBefore(now)));
        return "o.state = 'open' and o.due_at >= :dueFrom and o.due_at < :dueBefore"
                + (filter.kind() == DutyFilter.Kind.ESCALATED ? " and " + ESCALATED : "");
    }

    private static String finished(DutyFilter filter, Map<String, @Nullable Object> parameters) {
        parameters.put("closedFrom", start(filter.from().atDay(1)));
        parameters.put("closedBefore", start(filter.to().plusMonths(1).atDay(1)));
        return "o.state = 'fulfilled' and o.closed_at >= :closedFrom and o.closed_at < :closedBefore"
                + switch (filter.kind()) {
                    case IN_TIME -> " and o.closed_at <= o.due_at";
                    case FINISHED_LATE -> " and o.closed_at > o.due_at";
                    default -> "";
                };
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(StatutoryClock.startOf(day));
    }
}
