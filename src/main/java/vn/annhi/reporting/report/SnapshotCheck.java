package vn.annhi.reporting.report;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.reporting.campaign.Campaign;
import vn.annhi.reporting.campaign.UnitReport;
import vn.annhi.reporting.figure.CountedCases;
import vn.annhi.reporting.figure.FigureKey;
import vn.annhi.reporting.figure.FigureSheet;
import vn.annhi.reporting.indicator.IndicatorKind;

/** Computes a frozen report again: its figures come out the same, or the records that came later are named. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SnapshotCheck {

    private final Snapshots snapshots;
    private final ReportFigures figures;
    private final JdbcClient sql;

    SnapshotCheck(Snapshots snapshots, ReportFigures figures, JdbcClient sql) {
        this.snapshots = snapshots;
        this.figures = figures;
        this.sql = sql;
    }

    /** A figure that comes out differently now. */
    public record Difference(FigureKey figure, BigDecimal signed, BigDecimal now) {}

    /** A record that came after the signing. */
    public record LateRecord(String caseCode, String formId, Instant at) {}

    /**
     * What the check found.
     *
     * @param intact whether what was frozen is unchanged
     * @param unexplained cases that count differently although nothing was recorded since
     */
    public record Result(boolean intact, List<Difference> differences, List<LateRecord> late, Set<String> unexplained) {

        /** Whether the signed figures stand: untouched, and any change since has its record. */
        public boolean isSound() {
            return intact && unexplained.isEmpty();
        }
    }

    /** Compares the newest frozen figures with those of now. */
    public Result of(UnitReport report, Campaign campaign, Snapshot snapshot) {
        var differences = differences(snapshot.figures(), now(report, campaign, snapshot));
        var changed = changed(snapshots.cases(snapshot), figures.cases(report, campaign));
        var late = late(changed, snapshot.frozenAt());
        var unexplained = new LinkedHashSet<>(changed);
        late.forEach(record -> unexplained.remove(record.caseCode()));
        return new Result(snapshots.isIntact(snapshot), differences, late, unexplained);
    }

    /** What is counted now, with what was typed then. */
    private FigureSheet now(UnitReport report, Campaign campaign, Snapshot snapshot) {
        var indicators = figures.indicators(report, campaign);
        var sheet = figures.counted(report, campaign);
        var typed = indicators.stream()
                .filter(each -> each.kind() == IndicatorKind.INPUT)
                .map(each -> each.code())
                .collect(Collectors.toSet());
        snapshot.figures().values().forEach((key, value) -> {
            if (typed.contains(key.indicator())) {
                sheet.put(key, value);
            }
        });
        sheet.rate(indicators);
        return sheet;
    }

    private static List<Difference> differences(FigureSheet signed, FigureSheet now) {
        var keys = new LinkedHashSet<>(signed.values().keySet());
        keys.addAll(now.values().keySet());
        var found = new ArrayList<Difference>();
        for (var key : keys) {
            var was = signed.find(key).orElse(BigDecimal.ZERO);
            var is = now.find(key).orElse(BigDecimal.ZERO);
            if (was.compareTo(is) != 0) {
                found.add(new Difference(key, was, is));
            }
        }
        return found;
    }

    /** The cases that count now and did not, or the other way round, or under other members. */
    private static Set<String> changed(List<CountedCases.Case> signed, List<CountedCases.Case> now) {
        var before = signed.stream().map(CountedCases.Case::atCutOff).collect(Collectors.toSet());
        var after = now.stream().map(CountedCases.Case::atCutOff).collect(Collectors.toSet());
        return Stream.concat(
                        before.stream().filter(each -> !after.contains(each)),
                        after.stream().filter(each -> !before.contains(each)))
                .map(CountedCases.Case::caseCode)
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<LateRecord> late(Set<String> codes, Instant since) {
        return sql.sql("""
                        select case_code, form_id, submitted_at from form_record
                        where case_code = any (:codes) and submitted_at > :since
                        order by submitted_at, case_code, seq
                        """)
                .param("codes", codes.toArray(String[]::new))
                .param("since", Timestamp.from(since))
                .query((row, n) -> new LateRecord(
                        row.getString("case_code"),
                        row.getString("form_id"),
                        row.getTimestamp("submitted_at").toInstant()))
                .list();
    }
}
