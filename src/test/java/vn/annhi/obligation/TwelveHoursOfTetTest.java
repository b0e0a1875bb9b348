package vn.annhi.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Cast;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Ledger;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;

/**
 * A child in danger on the Sunday night of Tết: received on Sunday 15/2/2026 at 22:30, when offices rest until 22/2.
 * Every due instant is held against the text of the decree.
 */
@AnNhiTest
class TwelveHoursOfTetTest {

    private static final String WORKER = "muongso.bvte";
    private static final String CHAIR = "muongso.chutich";

    @Autowired
    private Office office;

    @Autowired
    private TestClock clock;

    @Autowired
    private Ledger ledger;

    @BeforeEach
    void sundayNight() {
        clock.set("2026-02-15T22:45:00");
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void hoursNeverPauseAndTheStepsOnTheWayFitIntoTwelve_D56_26_3() {
        var code = urgent();

        due(code, "direct-verification", "2026-02-16T03:30:00");
        due(code, "initial-assessment", "2026-02-16T06:30:00");
        due(code, "urgency-decision", "2026-02-16T08:30:00");
        due(code, "propose-measures", "2026-02-16T08:30:00");
        due(code, "stop-harm", "2026-02-16T10:30:00");
        due(code, "first-aid", "2026-02-16T10:30:00");
        due(code, "urgent-measures", "2026-02-16T10:30:00");
        assertThat(office.expiries(code, "TwelveHoursPassed")).containsExactly(TestClock.at("2026-02-16T10:30:00"));
    }

    @Test
    void anIsolationOfFifteenDaysIsNotLengthenedByTet_D56_32_3() {
        var code = isolated("2026-03-03");

        due(code, "isolation-decision", "2026-02-16T10:30:00");
        due(code, "place-child", "2026-02-16T10:30:00");
        due(code, "parents-reassessment", "2026-02-26T05:00:00");
        assertThat(office.expiries(code, "IsolationExpired")).containsExactly(TestClock.at("2026-03-03T05:00:00"));
        clock.set("2026-02-26T04:00:00");
        office.submit(WORKER, code, "ReassessParents", Change.none());
        due(code, "isolation-review", "2026-03-03T05:00:00");

        office.submit(CHAIR, code, "ReviewIsolation", Change.none());
        due(code, "return-child", "2026-02-27T04:00:00");
    }

    @Test
    void aShortIsolationIsExtendedToDayFifteenAndThenGoesToTheCourt_D56_32_3_LawOnChildren_52_3() {
        var code = isolated("2026-02-23");
        due(code, "parents-reassessment", "2026-02-23T05:00:00");
        clock.set("2026-02-22T20:00:00");
        office.submit(WORKER, code, "ReassessParents", Change.none());
        due(code, "isolation-review", "2026-02-23T05:00:00");
        assertThatThrownBy(() -> office.submit(CHAIR, code, "ReviewIsolation", extend("2026-03-04")))
                .hasMessageContaining("tối đa 15 ngày, tính cả ngày nghỉ");
        office.submit(CHAIR, code, "ReviewIsolation", extend("2026-03-03"));

        due(code, "parents-reassessment", "2026-02-26T05:00:00");
        assertThat(office.expiries(code, "IsolationExpired")).containsExactly(TestClock.at("2026-03-03T05:00:00"));
        clock.set("2026-03-02T16:00:00");
        office.submit(WORKER, code, "ReassessParents", Change.none());
        due(code, "isolation-review", "2026-03-03T05:00:00");
        office.submit(
                CHAIR,
                code,
                "ReviewIsolation",
                Change.to("isolationEnd", "court").and("parentsSafe", "no").and("courtReason", "Chưa an toàn"));
        due(code, "court-request", "2026-03-03T23:59:59");
    }

    @Test
    void thePapersOfAFacilityWaitForWorkingDays_procedure_2_000282() {
        var code = decided("2026-03-03");
        office.submit(
                WORKER,
                code,
                "PlaceChild",
                Change.to("carerFound", "no")
                        .and("searchedFor", "Họ hàng; không ai nhận")
                        .and("staysMeanwhile", "Trạm y tế")
                        .without("placedAt", "placement", "carerName", "carerPhone", "carerAddress", "childCondition"));
        due(code, "request-facility", "2026-02-16T10:30:00");
        office.submit(CHAIR, code, "RequestFacility", Change.none());
        office.submit(WORKER, code, "ConfirmAdmission", Change.to("admittedAt", "2026-02-16T08:00+07:00"));

        due(code, "emergency-facility-papers", "2026-03-06T23:59:59");
    }

    private String urgent() {
        var code = office.open(
                WORKER,
                Change.to("receivedAt", "2026-02-15T22:30+07:00")
                        .and("incidentUnit", Cast.unit("muongso"))
                        .and("residenceUnit", Cast.unit("muongso")));
        office.submit(CHAIR, code, "DirectVerification", Change.none());
        office.submit(
                WORKER,
                code,
                "AssessInitialRisk",
                Change.to("harmerIsCarer", "yes").and("harmLevel", "HIGH").and("conclusionUrgent", "yes"));
        office.submit(CHAIR, code, "DecideUrgency", Change.to("urgent", "yes"));
        return code;
    }

    private String decided(String until) {
        var code = urgent();
        clock.set("2026-02-16T05:00:00");
        office.submit(WORKER, code, "ProposeMeasures", Change.none());
        office.submit(
                CHAIR,
                code,
                "DecideIsolation",
                Change.to("isolationFrom", "2026-02-16T05:00+07:00")
                        .and("isolationUntil", until)
                        .and("decisionDate", "2026-02-16"));
        return code;
    }

    private String isolated(String until) {
        var code = decided(until);
        office.submit(WORKER, code, "PlaceChild", Change.to("placedAt", "2026-02-16T06:00+07:00"));
        assertThat(ledger.state(code, "urgent-measures")).isEqualTo("fulfilled");
        return code;
    }

    private void due(String code, String legalBasis, String instant) {
        assertThat(ledger.due(code, legalBasis)).as(legalBasis).isEqualTo(instant);
    }

    private static Change extend(String day) {
        return Change.to("isolationEnd", "extend")
                .and("parentsSafe", "no")
                .and("extendedUntil", day)
                .and("extensionReason", "Chưa bảo đảm an toàn");
    }
}
