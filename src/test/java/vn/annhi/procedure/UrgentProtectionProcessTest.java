package vn.annhi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.annhi.fixture.Answers.noIsolation;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.CaseStory;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.FlowCoverage;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;

/** The urgent branch, first version (D56 art. 31–32). */
@AnNhiTest
class UrgentProtectionProcessTest {

    @Autowired
    private Office office;

    @Autowired
    private CaseStory story;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void mondayEvening() {
        clock.set("2026-11-23T22:00:00");
    }

    @AfterAll
    static void everyFlowIsTaken() {
        FlowCoverage.assertEveryFlowTaken("urgent-protection");
    }

    @Test
    void anIsolatedChildReturnsHomeWhenTheParentsAreSafe_D56_32_3() {
        var code = isolated();
        office.submit("muongso.bvte", code, "PlaceChild", Change.none());
        assertThat(twelveHours(code)).isEqualTo("fulfilled");

        office.submit("muongso.chutich", code, "ReviewIsolation", Change.none());
        assertThat(office.openTasks(code)).containsExactly("AssessSpecificRisk");
    }

    @Test
    void aChildWhoCannotReturnIsBroughtBeforeTheCourt_LawOnChildren_52_3() {
        var code = isolated();
        office.submit("muongso.bvte", code, "PlaceChild", Change.none());
        office.submit(
                "muongso.chutich",
                code,
                "ReviewIsolation",
                Change.to("isolationEnd", "court")
                        .and("parentsSafe", "no")
                        .and("courtReason", "Nguy cơ còn cao")
                        .without("returnedOn", "safetyArrangements"));
        office.submit("muongso.chutich", code, "RequestCourt", Change.none());

        assertThat(office.openTasks(code)).containsExactly("AssessSpecificRisk");
    }

    @Test
    void withoutIsolationTheMeasuresTakenFulfilTheTwelveHours_D56_31_2() {
        var code = acted();
        office.submit("muongso.chutich", code, "DecideIsolation", noIsolation());

        assertThat(twelveHours(code)).isEqualTo("fulfilled");
        assertThat(office.openTasks(code)).containsExactly("AssessSpecificRisk");
    }

    @Test
    void anIsolationOfSixteenDaysIsRefused_D56_32_3() {
        var code = acted();

        assertThatThrownBy(() -> office.submit(
                        "muongso.chutich",
                        code,
                        "DecideIsolation",
                        Change.to("isolationFrom", "2026-11-23T23:00+07:00").and("isolationUntil", "2026-12-09")))
                .hasMessageContaining("tối đa 15 ngày");
        assertThat(office.openTasks(code)).contains("DecideIsolation");
    }

    private String isolated() {
        var code = acted();
        office.submit("muongso.chutich", code, "DecideIsolation", Change.none());
        return code;
    }

    private String acted() {
        var code = story.urgent("muongso");
        office.submit("muongso.congan", code, "StopHarm", Change.none());
        office.submit("muongso.tramyte", code, "GiveFirstAid", Change.none());
        office.submit("muongso.bvte", code, "ProposeMeasures", Change.none());
        return code;
    }

    private String twelveHours(String code) {
        return sql.sql("select state from obligation where case_code = ? and legal_basis = 'urgent-measures'")
                .param(code)
                .query(String.class)
                .single();
    }
}
