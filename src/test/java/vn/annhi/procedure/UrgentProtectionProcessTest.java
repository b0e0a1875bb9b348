package vn.annhi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.annhi.fixture.Answers.noIsolation;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.CaseStory;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.FlowCoverage;
import vn.annhi.fixture.Ledger;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;

/** Twelve hours, isolation and what follows (D56 art. 31–32). */
@AnNhiTest
class UrgentProtectionProcessTest {

    @Autowired
    private Office office;

    @Autowired
    private CaseStory story;

    @Autowired
    private TestClock clock;

    @Autowired
    private Ledger ledger;

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
        assertThat(ledger.state(code, "urgent-measures")).isEqualTo("fulfilled");

        office.submit("muongso.bvte", code, "ReassessParents", Change.none());
        office.submit("muongso.chutich", code, "ReviewIsolation", Change.none());
        office.submit("muongso.bvte", code, "ReturnChild", Change.none());
        assertThat(office.openTasks(code)).containsExactly("AssessSpecificRisk");
    }

    @Test
    void theChairDecidesWithoutWaitingForThePapersOfPoliceAndHealthStation_D56_32_2() {
        var code = story.urgent("muongso");
        office.submit("muongso.bvte", code, "ProposeMeasures", Change.none());
        office.submit("muongso.chutich", code, "DecideIsolation", Change.none());

        assertThat(office.openTasks(code)).contains("PlaceChild", "StopHarm", "GiveFirstAid");
    }

    @Test
    void aChildWhomNobodyTakesGoesToAFacilityFirstAndThePapersFollow_D56_42_4() {
        var code = isolated();
        office.submit("muongso.bvte", code, "PlaceChild", nobodyFound());
        assertThat(ledger.state(code, "urgent-measures")).isEqualTo("open");
        office.submit("muongso.chutich", code, "RequestFacility", Change.none());
        office.submit("muongso.bvte", code, "ConfirmAdmission", Change.to("admittedAt", "2026-11-24T07:00+07:00"));

        assertThat(ledger.state(code, "urgent-measures")).isEqualTo("fulfilled");
        assertThat(ledger.due(code, "emergency-facility-papers")).isEqualTo("2026-12-08T23:59:59");
        office.submit("muongso.bvte", code, "CompleteFacilityPapers", Change.none());
        assertThat(office.openTasks(code)).containsExactly("AssessSpecificRisk", "ReassessParents");
    }

    @Test
    void anExtensionMovesTheReviewAndTheTimerAndNeverPassesDayFifteen_D56_32_3() {
        var code = isolatedUntil("2026-11-30");
        office.submit("muongso.bvte", code, "PlaceChild", Change.none());
        assertThat(ledger.due(code, "isolation-review")).isNull();
        assertThat(office.expiries(code, "IsolationExpired")).containsExactly(TestClock.at("2026-11-30T23:00:00"));
        office.submit("muongso.bvte", code, "ReassessParents", Change.none());
        assertThat(ledger.due(code, "isolation-review")).isEqualTo("2026-11-30T23:00:00");

        assertThatThrownBy(() -> office.submit("muongso.chutich", code, "ReviewIsolation", extend("2026-12-09")))
                .hasMessageContaining("tối đa 15 ngày");
        assertThatThrownBy(() -> office.submit("muongso.chutich", code, "ReviewIsolation", extend("2026-11-30")))
                .hasMessageContaining("phải sau ngày hết hạn");
        office.submit("muongso.chutich", code, "ReviewIsolation", extend("2026-12-08"));

        assertThat(office.expiries(code, "IsolationExpired")).containsExactly(TestClock.at("2026-12-08T23:00:00"));
        assertThat(ledger.due(code, "parents-reassessment")).isEqualTo("2026-12-03T23:00:00");
        office.submit("muongso.bvte", code, "ReassessParents", Change.none());
        assertThat(ledger.due(code, "isolation-review")).isEqualTo("2026-12-08T23:00:00");
    }

    @Test
    void aChildDoesNotReturnToParentsWhoAreNotSafe_D56_32_3() {
        var code = isolated();
        office.submit("muongso.bvte", code, "PlaceChild", Change.none());
        office.submit("muongso.bvte", code, "ReassessParents", Change.none());

        assertThatThrownBy(
                        () -> office.submit("muongso.chutich", code, "ReviewIsolation", Change.to("parentsSafe", "no")))
                .hasMessageContaining("bảo đảm an toàn");
        assertThat(office.openTasks(code)).contains("ReviewIsolation");
    }

    @ParameterizedTest
    @CsvSource({"court, AssessSpecificRisk", "home, AssessSpecificRisk ReturnChild"})
    void aChildWhoCannotReturnIsBroughtBeforeTheCourtAndNotForgotten_LawOnChildren_52_3(
            String courtWords, String tasks) {
        var then = tasks.split(" ");
        var code = isolated();
        office.submit("muongso.bvte", code, "PlaceChild", Change.none());
        office.submit("muongso.bvte", code, "ReassessParents", Change.none());
        office.submit(
                "muongso.chutich",
                code,
                "ReviewIsolation",
                Change.to("isolationEnd", "court").and("parentsSafe", "no").and("courtReason", "Nguy cơ còn cao"));
        office.submit("muongso.chutich", code, "RequestCourt", Change.none());
        assertThat(office.openTasks(code)).containsExactly("AssessSpecificRisk", "RecordCourtAnswer");
        assertThatThrownBy(() -> office.report("muongso.bvte", code, "missing", Change.none()))
                .hasMessageContaining("chờ Tòa án");

        office.submit("muongso.bvte", code, "RecordCourtAnswer", Change.to("isolationEnd", courtWords));
        assertThat(office.openTasks(code)).containsExactly(then);
    }

    @Test
    void anIsolationThatRunsOutIsExplainedAndDirectedAndGoesOn_D56_32_3() {
        var code = isolatedUntil("2026-12-08");
        office.submit("muongso.bvte", code, "PlaceChild", Change.none());
        clock.set("2026-12-08T23:01:00");
        office.expire(code, "IsolationExpired");

        office.submit("muongso.chutich", code, "ExplainLateIsolation", Change.none());
        office.submit("huyen.ldtbxh.truongphong", code, "DirectLateIsolation", Change.none());
        assertThat(office.openTasks(code)).contains("ReassessParents").doesNotContain("DirectLateIsolation");
    }

    @Test
    void withoutIsolationTheMeasuresTakenFulfilTheTwelveHours_D56_31_2() {
        var code = acted();
        office.submit("muongso.chutich", code, "DecideIsolation", noIsolation());

        assertThat(ledger.state(code, "urgent-measures")).isEqualTo("fulfilled");
        assertThat(office.openTasks(code)).containsExactly("AssessSpecificRisk");
    }

    @Test
    void anIsolationNeitherBeginsBeforeTheReceiptNorEndsInThePast_D56_32_2() {
        var code = acted();
        for (var from : new String[] {"2026-10-23T23:00+07:00", "2026-11-25T23:00+07:00"}) {
            assertThatThrownBy(() ->
                            office.submit("muongso.chutich", code, "DecideIsolation", Change.to("isolationFrom", from)))
                    .hasMessageContaining("từ khi nhận thông tin");
        }
        assertThatThrownBy(() -> office.submit("muongso.chutich", code, "DecideIsolation", until("2026-11-23")))
                .hasMessageContaining("phải sau thời điểm bắt đầu");
    }

    @Test
    void anIsolationOfSixteenDaysIsRefused_D56_32_3() {
        var code = acted();

        assertThatThrownBy(() -> office.submit("muongso.chutich", code, "DecideIsolation", until("2026-12-09")))
                .hasMessageContaining("tối đa 15 ngày");
        assertThat(office.openTasks(code)).contains("DecideIsolation");
    }

    @Test
    void aBreachOfTheTwelveHoursIsExplainedAndDirectedAndCancelsNothing_D56_26_3() {
        var code = story.urgent("muongso");
        var open = office.openTasks(code);
        clock.advance(Duration.ofHours(12).plusMinutes(1));
        office.expire(code, "TwelveHoursPassed");
        assertThat(office.openTasks(code)).containsAll(open).contains("ExplainLateProtection");

        office.submit("muongso.chutich", code, "ExplainLateProtection", Change.none());
        assertThat(office.as("huyen.ldtbxh.truongphong", () -> office.task(code, "DirectLateProtection"))
                        .getTenantId())
                .isEqualTo("ldtbxh-109-2004");
        office.submit("huyen.ldtbxh.truongphong", code, "DirectLateProtection", Change.none());
        assertThat(office.openTasks(code)).isEqualTo(open);
        assertThat(ledger.state(code, "urgent-measures")).isEqualTo("open");
    }

    @Test
    void whoWasProtectedInTimeIsNotAskedWhyNot_D56_26_3() {
        var code = isolated();
        office.submit("muongso.bvte", code, "PlaceChild", Change.none());
        clock.advance(Duration.ofHours(13));
        office.expire(code, "TwelveHoursPassed");

        assertThat(office.openTasks(code)).containsExactly("AssessSpecificRisk", "ReassessParents");
    }

    private String isolated() {
        return isolatedUntil("2026-12-08");
    }

    private String isolatedUntil(String day) {
        var code = acted();
        office.submit("muongso.chutich", code, "DecideIsolation", until(day));
        return code;
    }

    private String acted() {
        var code = story.urgent("muongso");
        office.submit("muongso.congan", code, "StopHarm", Change.none());
        office.submit("muongso.tramyte", code, "GiveFirstAid", Change.none());
        office.submit("muongso.bvte", code, "ProposeMeasures", Change.none());
        return code;
    }

    private static Change until(String day) {
        return Change.to("isolationFrom", "2026-11-23T23:00+07:00").and("isolationUntil", day);
    }

    private static Change extend(String day) {
        return Change.to("isolationEnd", "extend")
                .and("parentsSafe", "no")
                .and("extendedUntil", day)
                .and("extensionReason", "Chưa bảo đảm an toàn");
    }

    private static Change nobodyFound() {
        return Change.to("carerFound", "no")
                .and("searchedFor", "Ông bà, cô chú; không ai nhận được")
                .and("staysMeanwhile", "Trạm y tế, có người trông")
                .without("placedAt", "placement", "carerName", "carerPhone", "carerAddress", "childCondition");
    }
}
