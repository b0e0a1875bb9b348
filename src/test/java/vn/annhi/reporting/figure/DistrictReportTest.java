package vn.annhi.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.CampaignStory;
import vn.annhi.fixture.CaseGenerator;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;
import vn.annhi.fixture.TestDossier;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.reporting.indicator.Indicator;
import vn.annhi.reporting.indicator.IndicatorLists;

/** The district's year: 17 communes and 6 agencies report on made-up cases, and the signed sums are those of the cases. */
@AnNhiTest
class DistrictReportTest {

    private static final Period YEAR = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 1));

    @Autowired
    private CampaignStory campaigns;

    @Autowired
    private Office office;

    @Autowired
    private FigureEvents events;

    @Autowired
    private Counting counting;

    @Autowired
    private IndicatorLists lists;

    @Autowired
    private OrganisationChart chart;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate template;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TestClock clock;

    @AfterEach
    void forget() {
        campaigns.forgetAll();
        TestDossier.forget("QB", sql);
        clock.reset();
    }

    @Test
    void theSignedSumsAreThoseOfTheCases() {
        clock.set("2026-11-03T08:00:00");
        var expected = new TreeMap<String, BigDecimal>();
        now().values().forEach((key, value) -> expected.put(key.toString(), value));
        var cases = new CaseGenerator(
                        7,
                        communes(),
                        Instant.parse("2025-11-01T00:00:00Z"),
                        Instant.parse("2026-11-02T00:00:00Z"),
                        "QB")
                .make(300);
        CaseGenerator.write(cases, template);
        new NaiveFigures(Set.copyOf(communes()), YEAR)
                .of(counted(), cases)
                .forEach((key, value) -> expected.merge(key.toString(), value, BigDecimal::add));

        var code = campaigns.open("year", 2026);
        assertThat(campaigns.reports(code)).hasSize(23);
        campaigns.sendAll(code, List.of());
        office.submit("huyen.ldtbxh", code, "ConsolidateReports", Change.none());
        office.submit("huyen.chutich", code, "SignConsolidation", Change.none());

        var signed = new TreeMap<String, BigDecimal>();
        var codes = counted().stream().map(Indicator::code).toList();
        sql.sql("select * from report_value where report = ?")
                .param(code)
                .query((row, n) -> codes.contains(row.getString("indicator"))
                        ? signed.put(
                                new FigureKey(
                                                row.getString("indicator"),
                                                row.getString("dimension"),
                                                row.getString("member"))
                                        .toString(),
                                row.getBigDecimal("value"))
                        : null)
                .list();
        assertThat(signed).isEqualTo(expected);
    }

    private List<Indicator> counted() {
        return lists.find("AN-NHI-1").indicators().stream()
                .filter(each -> each.kind().isCounted())
                .toList();
    }

    private List<String> communes() {
        return chart.communes(LocalDate.of(2026, 1, 1)).stream()
                .map(unit -> unit.id().value())
                .toList();
    }

    private FigureSheet now() {
        var together = communes().stream().map(each -> "all").toList();
        return FigureSheet.counted(counted(), transaction.execute(status -> {
            events.refresh();
            return counting.of(counted(), new Reporters(communes(), together), YEAR);
        }));
    }
}
