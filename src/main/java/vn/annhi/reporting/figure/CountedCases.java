package vn.annhi.reporting.figure;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.reporting.indicator.CountedEvents;
import vn.annhi.reporting.indicator.Dimensions;
import vn.annhi.reporting.indicator.Indicator;

/** The cases behind figures. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class CountedCases {

    private final JdbcClient sql;
    private final Dimensions dimensions;

    CountedCases(JdbcClient sql, Dimensions dimensions) {
        this.sql = sql;
        this.dimensions = dimensions;
    }

    /** One counted event of a case with everything by which it is broken down. */
    public record Case(
            String event,
            String caseCode,
            int ordinal,
            Instant at,
            @Nullable Instant endedAt,
            String sex,
            @Nullable Integer age,
            String ethnicity,
            String environment,
            String channel,
            List<String> forms,
            List<String> groups) {

        /** The same without its end: that a standing case has ended later does not change what stood at the cut-off. */
        public Case atCutOff() {
            return new Case(
                    event, caseCode, ordinal, at, null, sex, age, ethnicity, environment, channel, forms, groups);
        }
    }

    /** Everything that the indicators count in these units and days. */
    public List<Case> of(Collection<Indicator> indicators, Reporters units, Period period) {
        var events = indicators.stream()
                .map(Indicator::event)
                .filter(event -> event != null)
                .collect(Collectors.toSet());
        return sql.sql("""
                        select * from figure_event e
                        where e.unit = any (:members)
                            and (e.event = any (:flows) and e.at >= :from and e.at < :cutOff
                                or e.event = any (:standings) and e.at < :cutOff
                                    and (e.ended_at is null or e.ended_at >= :cutOff))
                        order by event, at, case_code, ordinal
                        """)
                .param("members", units.members().toArray(String[]::new))
                .param("flows", CountedEvents.among(events, CountedEvents.FLOWS))
                .param("standings", CountedEvents.among(events, CountedEvents.STANDINGS))
                .param("from", Timestamp.from(period.start()))
                .param("cutOff", Timestamp.from(period.cutOff()))
                .query((row, n) -> read(row))
                .list();
    }

    /** Whether the event counts for that figure. */
    public boolean counts(Case counted, Indicator indicator, String dimension, String member) {
        return counted.event().equals(indicator.event())
                && (dimension.isEmpty() || membersOf(counted, dimension).contains(member));
    }

    private List<String> membersOf(Case counted, String dimension) {
        return switch (dimension) {
            case "sex" -> List.of(counted.sex());
            case "age" -> List.of(ageGroup(counted.age()));
            case "ethnicity" -> List.of(counted.ethnicity());
            case "environment" -> List.of(counted.environment());
            case "channel" -> List.of(counted.channel());
            case "form" -> counted.forms();
            case "group" -> counted.groups();
            default -> throw new IllegalArgumentException("cases are not broken down by " + dimension);
        };
    }

    private String ageGroup(@Nullable Integer age) {
        var groups = dimensions.ageGroups();
        return age == null ? Dimensions.UNKNOWN : groups[Math.min(age, groups.length - 1)];
    }

    /** Reads a row of {@code figure_event} or {@code report_case}. */
    public static Case read(ResultSet row) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Case(
                row.getString("event"),
                row.getString("case_code"),
                row.getInt("ordinal"),
                row.getTimestamp("at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("sex"),
                row.getObject("age", Integer.class),
                row.getString("ethnicity"),
                row.getString("environment"),
                row.getString("channel"),
                texts(row.getArray("forms")),
                texts(row.getArray("groups")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
