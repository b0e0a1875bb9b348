package vn.annhi.reporting.figure;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.reporting.indicator.CountedEvents;
import vn.annhi.reporting.indicator.Dimensions;
import vn.annhi.reporting.indicator.Indicator;

/** Counts events: one grouping per breakdown, whether of one unit or of the nation. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Counting {

    /** What an event is grouped by; ages become age groups by their place in the array. */
    private static final Map<String, String> MEMBERS = Map.of(
            "", "''",
            "sex", "e.sex",
            "age", "case when e.age is null then 'unknown' else (:ages::text[])[least(e.age, 25) + 1] end",
            "ethnicity", "e.ethnicity",
            "environment", "e.environment",
            "channel", "e.channel",
            "form", "f.member",
            "group", "g.member");

    private static final Map<String, String> JOINS = Map.of(
            "form", "cross join lateral unnest(e.forms) as f (member)",
            "group", "cross join lateral unnest(e.groups) as g (member)");

    private final JdbcClient sql;
    private final Dimensions dimensions;

    Counting(JdbcClient sql, Dimensions dimensions) {
        this.sql = sql;
        this.dimensions = dimensions;
    }

    /** Every count that the indicators need, zeros left out. */
    public List<Count> of(Collection<Indicator> indicators, Reporters units, Period period) {
        var counts = new ArrayList<Count>();
        dimensionsOf(indicators).forEach(dimension -> {
            var events = indicators.stream()
                    .filter(each -> dimension.isEmpty() || each.dimensions().contains(dimension))
                    .map(Indicator::event)
                    .filter(event -> event != null)
                    .collect(Collectors.toSet());
            counts.addAll(grouped(dimension, events, units, period));
        });
        return counts;
    }

    private static Set<String> dimensionsOf(Collection<Indicator> indicators) {
        var found = new TreeSet<String>(Set.of(""));
        indicators.stream().filter(each -> each.kind().isCounted()).forEach(each -> found.addAll(each.dimensions()));
        return found;
    }

    private List<Count> grouped(String dimension, Set<String> events, Reporters units, Period period) {
        var member = MEMBERS.get(dimension);
        if (member == null) {
            throw new IllegalArgumentException("cases are not broken down by " + dimension);
        }
        var reporters = units.byMember();
        var counts = new LinkedHashMap<Count, Long>();
        sql.sql("""
                        select e.unit, e.event, %s as member, count(*) as number
                        from figure_event e
                        %s
                        where e.unit = any (:members)
                            and (e.event = any (:flows) and e.at >= :from and e.at < :cutOff
                                or e.event = any (:standings) and e.at < :cutOff
                                    and (e.ended_at is null or e.ended_at >= :cutOff))
                        group by 1, 2, 3
                        """.formatted(member, JOINS.getOrDefault(dimension, "")))
                .param("members", units.members().toArray(String[]::new))
                .param("ages", dimensions.ageGroups())
                .param("flows", CountedEvents.among(events, CountedEvents.FLOWS))
                .param("standings", CountedEvents.among(events, CountedEvents.STANDINGS))
                .param("from", Timestamp.from(period.start()))
                .param("cutOff", Timestamp.from(period.cutOff()))
                .query(row -> {
                    var of = new Count(
                            reporters.getOrDefault(row.getString(1), ""),
                            row.getString(2),
                            dimension,
                            row.getString(3),
                            0);
                    counts.merge(of, row.getLong(4), Long::sum);
                });
        return counts.entrySet().stream()
                .map(each -> each.getKey().with(each.getValue()))
                .toList();
    }
}
