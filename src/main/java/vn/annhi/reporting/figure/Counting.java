package vn.annhi.reporting.figure;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.calendar.StatutoryClock;
import vn.annhi.reporting.indicator.CountedEvents;
import vn.annhi.reporting.indicator.Dimensions;
import vn.annhi.reporting.indicator.Indicator;

/**
 * Counts events, whether of one unit or of the nation: whole months from {@code figure_month}, the days at the edges of
 * the period from the events themselves. What stands at the cut-off is what began before it less what ended before it.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Counting {

    /**
     * Edges are the days before the first whole month and after the last; without a whole month they are all days. Ages
     * become age groups by their place in the array.
     */
    private static final String COUNT = """
            with wanted as (
                select * from unnest(:events::text[], :dimensions::text[], :standings::boolean[])
                    as w (event, dimension, standing)
            ), counted as (
                select m.unit, m.event, m.dimension, m.member,
                    case when w.standing then m.begun - m.ended else m.begun end as number
                from figure_month m join wanted w on w.event = m.event and w.dimension = m.dimension
                where m.unit = any (:members) and m.month < :lastMonth and (w.standing or m.month >= :firstMonth)
                union all
                select c.unit, c.event, c.dimension, c.member, 1
                from figure_cell c join wanted w on w.event = c.event and w.dimension = c.dimension
                where :edges and c.unit = any (:members)
                    and (not w.standing and c.at >= :from and c.at < least(:firstMoment::timestamptz, :cutOff::timestamptz)
                        or not w.standing and c.at >= greatest(:firstMoment::timestamptz, :lastMoment::timestamptz) and c.at < :cutOff
                        or w.standing and c.at >= :lastMoment and c.at < :cutOff)
                union all
                select c.unit, c.event, c.dimension, c.member, -1
                from figure_cell c join wanted w on w.event = c.event and w.dimension = c.dimension
                where :edges and c.unit = any (:members)
                    and w.standing and c.ended_at >= :lastMoment and c.ended_at < :cutOff
            )
            select unit, event, dimension,
                case
                    when dimension <> 'age' then member
                    when member = '' then 'unknown'
                    else (:ages::text[])[least(member::integer, 25) + 1]
                end,
                sum(number)
            from counted group by 1, 2, 3, 4 having sum(number) <> 0
            """;

    private final JdbcClient sql;
    private final Dimensions dimensions;

    Counting(JdbcClient sql, Dimensions dimensions) {
        this.sql = sql;
        this.dimensions = dimensions;
    }

    /** Every count that the indicators need, zeros left out. */
    public List<Count> of(Collection<Indicator> indicators, Reporters units, Period period) {
        var wanted = indicators.stream()
                .filter(each -> each.kind().isCounted())
                .flatMap(each -> Stream.concat(Stream.of(""), each.dimensions().stream())
                        .map(dimension -> new Breakdown(String.valueOf(each.event()), dimension)))
                .distinct()
                .toList();
        var reporters = units.byMember();
        var counts = new LinkedHashMap<Count, Long>();
        sql.sql(COUNT)
                .param("events", wanted.stream().map(Breakdown::event).toArray(String[]::new))
                .param("dimensions", wanted.stream().map(Breakdown::dimension).toArray(String[]::new))
                .param("standings", wanted.stream().map(Breakdown::isStanding).toArray(Boolean[]::new))
                .param("members", units.members().toArray(String[]::new))
                .param("ages", dimensions.ageGroups())
                .param("edges", !period.isWholeMonths())
                .param("firstMonth", period.firstMonth())
                .param("lastMonth", period.lastMonth())
                .param("firstMoment", at(period.firstMonth()))
                .param("lastMoment", at(period.lastMonth()))
                .param("from", Timestamp.from(period.start()))
                .param("cutOff", Timestamp.from(period.cutOff()))
                .query(row -> {
                    var of = new Count(
                            reporters.getOrDefault(row.getString(1), ""),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            0);
                    counts.merge(of, row.getLong(5), Long::sum);
                });
        var found = new ArrayList<Count>(counts.size());
        counts.forEach((of, number) -> found.add(of.with(number)));
        return found;
    }

    private static Timestamp at(LocalDate day) {
        return Timestamp.from(StatutoryClock.startOf(day));
    }

    private record Breakdown(String event, String dimension) {

        boolean isStanding() {
            return CountedEvents.STANDINGS.contains(event);
        }
    }
}
