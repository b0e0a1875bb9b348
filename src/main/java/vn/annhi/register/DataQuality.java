package vn.annhi.register;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.directive.DutyFacts;
import vn.annhi.organisation.UnitId;
import vn.annhi.wording.Wording;

/** How clean the register of each commune is (directive 8); tells the quarterly cleaning task what is left. */
@Repository
public class DataQuality implements DutyFacts {

    private final JdbcClient sql;
    private final Wording wording;
    private final Clock clock;

    DataQuality(JdbcClient sql, Wording wording, Clock clock) {
        this.sql = sql;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * A commune's register.
     *
     * @param byFlaw how many records have each flaw; only those that any has
     */
    public record Quality(String unit, long records, long flawed, Map<String, Long> byFlaw) {

        /** Whole per cent of records without a flaw. */
        public long cleanPercent() {
            return records == 0 ? 100 : 100 * (records - flawed) / records;
        }
    }

    /** Each of the units that has records. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Quality> of(Collection<String> units) {
        record Counted(String unit, String flaw, long number) {}
        var rows = sql.sql("""
                        with judged as (
                            select unit, child_flaws(child_record, cast(:today as date)) as flaws
                            from child_record where state = 'active' and unit = any (:units)
                        )
                        select unit, '' as flaw, count(*) as number from judged group by unit
                        union all
                        select unit, 'any', count(*) from judged where cardinality(flaws) > 0 group by unit
                        union all
                        select unit, flaw, count(*) from judged, unnest(flaws) as flaw group by unit, flaw
                        """)
                .param("today", Date.valueOf(LocalDate.now(clock)))
                .param("units", units.toArray(String[]::new))
                .query((row, n) -> new Counted(row.getString("unit"), row.getString("flaw"), row.getLong("number")))
                .list();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        Counted::unit, LinkedHashMap::new, Collectors.toMap(Counted::flaw, Counted::number)))
                .entrySet()
                .stream()
                .map(entry -> quality(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Quality quality(String unit, Map<String, Long> counted) {
        var byFlaw = new LinkedHashMap<String, Long>();
        Flaw.ids().stream()
                .filter(counted::containsKey)
                .forEach(flaw -> byFlaw.put(flaw, counted.getOrDefault(flaw, 0L)));
        return new Quality(unit, counted.getOrDefault("", 0L), counted.getOrDefault("any", 0L), byFlaw);
    }

    @Override
    public Optional<String> of(String duty, UnitId unit, LocalDate day) {
        return duty.equals("data-cleaning")
                ? Optional.of(of(List.of(unit.value())).stream()
                        .findFirst()
                        .map(this::say)
                        .orElseGet(() -> wording.say("register.quality.none")))
                : Optional.empty();
    }

    private String say(Quality quality) {
        return wording.say("register.quality.facts", quality.records(), quality.flawed(), quality.cleanPercent())
                + quality.byFlaw().entrySet().stream()
                        .map(entry -> "\n" + wording.say("register.flaw." + entry.getKey()) + ": " + entry.getValue())
                        .collect(Collectors.joining());
    }
}
