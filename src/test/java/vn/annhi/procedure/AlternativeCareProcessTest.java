package vn.annhi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.CareStory;
import vn.annhi.fixture.CaseStory;
import vn.annhi.fixture.Cast;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.FlowCoverage;
import vn.annhi.fixture.Ledger;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.Samples;
import vn.annhi.fixture.TestClock;

/** A child's alternative care from the need to its end, in a family and in a facility (D56 ch. IV; domain §12.4). */
@AnNhiTest
class AlternativeCareProcessTest {

    private static final String WORKER = "muongso.bvte";
    private static final String CHAIR = "muongso.chutich";
    private static final String OFFICE = "huyen.ldtbxh";

    @Autowired
    private Office office;

    @Autowired
    private CaseStory story;

    @Autowired
    private CareStory care;

    @Autowired
    private TestClock clock;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void mondayEvening() {
        clock.set("2026-11-23T22:00:00");
    }

    @AfterAll
    static void everyFlowIsTaken() {
        FlowCoverage.assertEveryFlowTaken("alternative-care");
    }

    @Test
    void aRelativeTakesTheChildAndIsVisitedAfterOneThreeAndEverySixMonths_D56_43_2() {
        var code = needed(Change.none());
        office.submit(WORKER, code, "AssessCareNeed", Change.none());
        office.submit(WORKER, code, "ChooseCarer", inBanLang());
        assertThat(office.openTasks(code)).containsExactly("VerifyCarer");
        office.submit("banlang.bvte", code, "VerifyCarer", Change.none());
        office.submit("banlang.chutich", code, "DecidePlacement", Change.none());
        assertThat(ledger.due(code, "hand-over-to-carer")).isEqualTo("2026-12-14T23:59:59");

        clock.set("2026-11-30T09:00:00");
        office.submit("banlang.bvte", code, "HandOverChild", Change.to("placedAt", "2026-11-30T08:00+07:00"));
        assertThat(ledger.due(code, "placement-follow-up-first")).isEqualTo("2026-12-30T23:59:59");
        assertThat(ledger.due(code, "carer-report-first")).isEqualTo("2027-05-31T23:59:59");

        visit(code, "FollowUpFirst", "2026-12-28T09:00:00", Change.none());
        assertThat(ledger.due(code, "placement-follow-up-second")).isEqualTo("2027-03-01T23:59:59");
        visit(code, "FollowUpSecond", "2027-02-25T09:00:00", Change.none());
        assertThat(ledger.due(code, "placement-follow-up-regular")).isEqualTo("2027-08-30T23:59:59");

        visit(
                code,
                "FollowUpRegular",
                "2027-05-20T09:00:00",
                Change.to("followUpKind", "change").and("carerReport", "yes"));
        assertThat(ledger.due(code, "placement-follow-up-regular")).isEqualTo("2027-08-30T23:59:59");
        assertThat(ledger.due(code, "carer-report-yearly")).isEqualTo("2028-05-30T23:59:59");
        visit(code, "FollowUpRegular", "2027-08-20T09:00:00", Change.none());
        assertThat(ledger.due(code, "placement-follow-up-regular")).isEqualTo("2028-02-29T23:59:59");

        visit(code, "FollowUpRegular", "2028-02-20T09:00:00", Change.to("followUpResult", "request"));
        office.submit("banlang.bvte", code, "RecordEndingRequest", Change.none());
        office.submit("banlang.chutich", code, "DecideEnding", refusedEnding());
        assertThat(office.openTasks(code)).containsExactly("FollowUpRegular");

        visit(code, "FollowUpRegular", "2028-08-20T09:00:00", ending());
        office.submit("banlang.chutich", code, "DecideEnding", Change.none());
        assertThat(status(code)).isEqualTo("closed care-home");
        assertThat(office.openTasks(code)).isEmpty();
        assertThat(ledger.open(code)).isEmpty();
        assertThat(sql.sql(
                                "select kind || ' ' || unit || ' ' || follow_ups || ' ' || outcome from placement where case_code = ?")
                        .param(code)
                        .query(String.class)
                        .list())
                .containsExactly("relative " + Cast.unit("banlang") + " 5 home");
    }

    @Test
    void aChildThatCannotWaitIsHandedOverFirstAndThePapersFollow_D56_32_4() {
        var code = needed(Change.to("placeFirst", "yes"));
        assertThat(office.openTasks(code)).containsExactly("PlaceAtOnce");
        assertThat(ledger.due(code, "place-at-once")).isEqualTo("2026-11-24T10:00:00");
        office.submit(WORKER, code, "PlaceAtOnce", Change.none());
        office.submit(WORKER, code, "AssessCareNeed", Change.none());
        office.submit(WORKER, code, "ChooseCarer", there());
        office.submit(WORKER, code, "VerifyCarer", Change.none());
        office.submit(CHAIR, code, "DecidePlacement", Change.none());

        assertThat(office.openTasks(code)).containsExactly("FollowUpFirst");
        assertThat(ledger.due(code, "placement-follow-up-first")).isEqualTo("2026-12-23T23:59:59");
    }

    @Test
    void aCarerWhoIsNotFitOrNotAgreedToIsChosenAnew() {
        var code = care.assessed("muongso");
        office.submit(WORKER, code, "ChooseCarer", Change.none());
        office.submit(WORKER, code, "VerifyCarer", Change.to("carerFit", "no"));
        office.submit(WORKER, code, "ChooseCarer", Change.none());
        office.submit(WORKER, code, "VerifyCarer", Change.none());
        office.submit(
                CHAIR,
                code,
                "DecidePlacement",
                Change.to("placementDecision", "returned")
                        .and("returnReason", "Cần hỏi thêm người thân.")
                        .without("effectiveFrom", "implementers", "supportDecided"));
        assertThat(office.openTasks(code)).containsExactly("ChooseCarer");
    }

    @Test
    void aPlacementThatEndsForAnotherFormOfCareBeginsAChoiceOfItsOwn_LawOnChildren_69() {
        var code = placed();
        visit(code, "FollowUpFirst", "2026-12-20T09:00:00", ending().and("harmed", "yes"));
        office.submit(
                CHAIR, code, "DecideEnding", Change.to("careEnding", "other").without("careOutcome"));
        assertThat(office.openTasks(code)).containsExactly("ChooseCarer");
        assertThat(ledger.open(code)).containsExactly("choose-carer");

        office.submit(WORKER, code, "ChooseCarer", there().and("placedOn", "2026-12-20"));
        office.submit(WORKER, code, "VerifyCarer", Change.none());
        office.submit(CHAIR, code, "DecidePlacement", Change.none());
        assertThat(ledger.due(code, "placement-follow-up-first")).isEqualTo("2027-01-20T23:59:59");
    }

    @Test
    void aChildWithoutCarerGoesToAFacilityAndMayComeBackToAFamily_D56_45() {
        var code = care.inFacility("muongso");
        assertThat(ledger.due(code, "review-facility-stay")).isEqualTo("2027-05-24T23:59:59");
        office.submit(OFFICE, code, "ReviewFacilityStay", Change.to("facilityStay", "stay"));
        office.submit(OFFICE, code, "ReviewFacilityStay", Change.none());
        assertThat(ledger.due(code, "facility-appraisal")).isEqualTo("2026-12-07T23:59:59");
        office.submit(OFFICE, code, "AppraiseMatch", inBanLang().without("placed"));
        assertThat(ledger.due(code, "facility-decision")).isEqualTo("2026-12-14T23:59:59");
        office.submit("banlang.bvte", code, "VerifyCarer", Change.to("carerFit", "no"));
        office.submit(OFFICE, code, "AppraiseMatch", inBanLang().without("placed"));
        office.submit("banlang.bvte", code, "VerifyCarer", Change.none());
        office.submit("banlang.chutich", code, "DecidePlacement", Change.none());

        assertThat(ledger.open(code)).containsExactly("facility-end");
        office.submit(OFFICE, code, "EndFacilityStay", Change.none());
        office.submit("banlang.bvte", code, "HandOverChild", Change.none());
        assertThat(office.openTasks(code)).containsExactly("FollowUpFirst");
        assertThat(sql.sql(
                                "select kind || ' ' || coalesce(outcome, 'now') from placement where case_code = ? order by id")
                        .param(code)
                        .query(String.class)
                        .list())
                .containsExactly("facility moved", "relative now");
    }

    @Test
    void aChildThatLeavesTheFacilityNeedsNoFurtherCare() {
        var code = care.inFacility("muongso");
        assertThat(visited(code)).contains("RequestFacilityCare", "RecordAdmission");
        office.submit(
                OFFICE,
                code,
                "ReviewFacilityStay",
                Change.to("facilityStay", "left").and("careOutcome", "adopted"));
        assertThat(status(code)).isEqualTo("closed care-adopted");
        assertThat(ledger.open(code)).isEmpty();
    }

    @Test
    void somebodyFromTheRegisterMeetsTheChildTwiceBefore_Circular_14_10() {
        var carer = care.registered("muongso", Change.none());
        var code = care.assessed("muongso");
        office.submit(WORKER, code, "ChooseCarer", fromRegister(carer));
        assertThatThrownBy(() -> office.submit(WORKER, code, "VerifyCarer", Change.none()))
                .hasMessageContaining("hai lần làm quen");
        office.submit(
                WORKER,
                code,
                "VerifyCarer",
                Change.to("firstContact", "2026-11-21").and("secondContact", "2026-11-22"));
        assertThat(office.openTasks(code)).containsExactly("DecidePlacement");
    }

    @Test
    void theRulesOfLawAreKept() {
        assertThatThrownBy(() -> needed(Change.to("birthDate", "2005-01-01"))).hasMessageContaining("dưới 16 tuổi");
        assertThatThrownBy(() -> needed(Change.none().without("birthDate"))).hasMessageContaining("ước lượng tuổi");
        var code = needed(Change.none());
        assertThatThrownBy(() -> office.submit(
                        WORKER, code, "AssessCareNeed", Change.none().without("childOpinion")))
                .hasMessageContaining("7 tuổi");
        office.submit(WORKER, code, "AssessCareNeed", Change.none());
        assertThatThrownBy(() -> office.submit(WORKER, code, "ChooseCarer", Change.to("carerBirthDate", "2010-01-01")))
                .hasMessageContaining("18 tuổi");
        office.submit(WORKER, code, "ChooseCarer", Change.none());
        assertThatThrownBy(() -> office.submit(WORKER, code, "VerifyCarer", Change.to("hasMeans", "no")))
                .hasMessageContaining("điều kiện chưa đạt");
        assertThatThrownBy(() -> office.submit(WORKER, code, "VerifyCarer", Change.to("parentsConsent", "refused")))
                .hasMessageContaining("không đồng ý");
        office.submit(WORKER, code, "VerifyCarer", Change.none());
        office.submit(CHAIR, code, "DecidePlacement", Change.none());
        assertThatThrownBy(() ->
                        office.submit(WORKER, code, "HandOverChild", Change.to("placedAt", "2026-11-24T08:00+07:00")))
                .hasMessageContaining("tương lai");
        office.submit(WORKER, code, "HandOverChild", Change.none());
        assertThatThrownBy(() -> office.submit(WORKER, code, "FollowUpFirst", Change.to("harmed", "yes")))
                .hasMessageContaining("Điều 69");
    }

    @Test
    void theCourtHasAnIsolatedChildStayInCare_LawOnChildren_52_3() {
        var code = story.urgent("muongso");
        office.submit("muongso.congan", code, "StopHarm", Change.none());
        office.submit("muongso.tramyte", code, "GiveFirstAid", Change.none());
        office.submit(WORKER, code, "ProposeMeasures", Change.none());
        office.submit(
                CHAIR,
                code,
                "DecideIsolation",
                Change.to("isolationFrom", "2026-11-23T23:00+07:00").and("isolationUntil", "2026-12-08"));
        office.submit(WORKER, code, "PlaceChild", Change.none());
        office.submit(WORKER, code, "ReassessParents", Change.none());
        office.submit(
                CHAIR,
                code,
                "ReviewIsolation",
                Change.to("isolationEnd", "court").and("parentsSafe", "no").and("courtReason", "Nguy cơ còn cao"));
        office.submit(CHAIR, code, "RequestCourt", Change.none());
        office.submit(WORKER, code, "RecordCourtAnswer", Change.to("isolationEnd", "court"));

        var care = sql.sql("select code from case_file where origin = ? and kind = 'care'")
                .param(code)
                .query(String.class)
                .single();
        assertThat(office.openTasks(care)).containsExactly("AssessCareNeed");
        assertThatThrownBy(() -> needed(Change.to("hasCase", "yes")
                        .and("originCase", code)
                        .without("childName", "birthDate", "childSex")))
                .hasMessageContaining(care);
        assertThatThrownBy(() -> office.report(WORKER, care, "died", Change.none()))
                .hasMessageContaining("Hồ sơ");
    }

    private String needed(Change change) {
        return office.start(WORKER, "alternative-care", Samples.of("de-nghi-cham-soc", change));
    }

    private String placed() {
        var code = care.assessed("muongso");
        office.submit(WORKER, code, "ChooseCarer", there());
        office.submit(WORKER, code, "VerifyCarer", Change.none());
        office.submit(CHAIR, code, "DecidePlacement", Change.none());
        return code;
    }

    private void visit(String code, String task, String at, Change change) {
        clock.set(at);
        var worker = office.task(code, task).getTenantId().equals(Cast.unit("banlang")) ? "banlang.bvte" : WORKER;
        office.submit(worker, code, task, change);
    }

    private static Change inBanLang() {
        return Change.to("carerUnit", Cast.unit("banlang"));
    }

    private static Change there() {
        return Change.to("placed", "yes").and("placedOn", "2026-11-23");
    }

    private static Change fromRegister(String carer) {
        return Change.to("carerKind", "registered")
                .and("registration", carer)
                .and("relativesAsked", "Đã hỏi bác ruột, không nhận được.")
                .without("carerName", "carerBirthDate", "relation", "carerUnit", "carerAddress");
    }

    private static Change ending() {
        return Change.to("followUpResult", "end").and("endReason", "Trẻ em trở về gia đình.");
    }

    private static Change refusedEnding() {
        return Change.to("careEnding", "refused").without("careOutcome", "endedOn", "nextStay");
    }

    private String status(String code) {
        return sql.sql("select status || coalesce(' ' || outcome, '') from case_file where code = ?")
                .param(code)
                .query(String.class)
                .single();
    }

    private List<String> visited(String code) {
        return sql.sql("select element from element_visit where case_code = ? and kind = 'userTask'")
                .param(code)
                .query(String.class)
                .list();
    }
}
