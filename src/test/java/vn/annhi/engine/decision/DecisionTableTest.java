package vn.annhi.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.annhi.calendar.Term;
import vn.annhi.calendar.TermUnit;
import vn.annhi.intervention.InitialRisk;
import vn.annhi.intervention.UrgencyProposal;
import vn.annhi.obligation.StartEvent;

/** The two decision tables say what the decree says, and are read without loss. */
class DecisionTableTest {

    private static final String D56 = "Nghị định 56/2017/NĐ-CP";
    private static final DecisionTables TABLES = new DecisionTables();
    private static final DmnTimeLimits LIMITS = new DmnTimeLimits(TABLES);
    private static final DmnUrgency URGENCY = new DmnUrgency(TABLES);

    static Stream<String> rows() {
        return Dmn.readModelFromStream(DecisionTableTest.class.getResourceAsStream("/bpmn/time-limits.dmn"))
                .getModelElementsByType(Rule.class)
                .stream()
                .map(rule -> rule.getInputEntries().stream()
                        .map(InputEntry::getTextContent)
                        .findFirst()
                        .orElseThrow()
                        .replace("\"", "")
                        .strip());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowIsReadableCitesItsSourceAndSaysWhoSetTheLimit(String row) {
        var limit = LIMITS.of(row);
        assertThat(limit.citation()).isNotBlank();
        assertThat(limit.label()).isNotBlank();
        assertThat(limit.term().map(Term::amount).orElse(1)).isPositive();
        assertThat(limit.statutory() && limit.citation().contains("Công văn")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "urgent-measures,    12, HOURS,         RECEIVED,      Điều 26 khoản 3",
        "stop-harm,          12, HOURS,         RECEIVED,      Điều 31 khoản 2",
        "first-aid,          12, HOURS,         RECEIVED,      Điều 31 khoản 2",
        "isolation-decision, 12, HOURS,         RECEIVED,      Điều 32 khoản 2",
        "place-child,        12, HOURS,         RECEIVED,      Điều 32 khoản 2",
        "isolation-review,   15, CALENDAR_DAYS, DECIDED,       Điều 32 khoản 3",
        "draft-plan,          5, WORKING_DAYS,  CYCLE_STARTED, Điều 28 khoản 1",
        "approve-plan,        2, WORKING_DAYS,  SUBMITTED,     Điều 28 khoản 4",
    })
    void theLimitsOfTheDecreeAreLawAndStandAsWritten_D56(
            String row, int amount, TermUnit unit, StartEvent start, String article) {
        var limit = LIMITS.of(row);
        assertThat(limit.term()).contains(new Term(amount, unit));
        assertThat(limit.start()).isEqualTo(start);
        assertThat(limit.statutory()).isTrue();
        assertThat(limit.citation()).startsWith(article).endsWith(D56);
    }

    @ParameterizedTest
    @CsvSource({
        "direct-verification",
        "verify-information",
        "transfer-information",
        "report-crime",
        "initial-assessment",
        "urgency-decision",
        "propose-measures",
        "court-request",
        "specific-assessment",
        "reassessment",
        "no-plan-review",
        "hand-over",
        "hand-over-resolution",
        "needs-meeting",
        "deliver-plan",
        "accept-activity",
        "resolve-refusal",
        "confirm-result",
        "follow-up",
        "review-plan",
        "closing-decision",
        "archive-file",
        "review-break-glass"
    })
    void whereTheLawNamesNoNumberTheLimitIsMarkedAsTheHousesOwn(String row) {
        assertThat(LIMITS.of(row).statutory()).isFalse();
        assertThat(LIMITS.of(row).term()).isPresent();
    }

    @Test
    void everyHouseLimitBeforeTheTwelveHoursLeavesTimeForTheMeasures_D56_26_3() {
        var measures = LIMITS.of("urgent-measures").term().orElseThrow().amount();
        assertThat(Stream.of("direct-verification", "initial-assessment", "urgency-decision", "propose-measures"))
                .allSatisfy(row ->
                        assertThat(LIMITS.of(row).term().orElseThrow().amount()).isLessThan(measures));
    }

    @Test
    void anActivityIsDueOnTheDayThatThePlanNames_D56_28_3a() {
        assertThat(LIMITS.of("carry-out-activity").term()).isEqualTo(Optional.empty());
        assertThat(LIMITS.of("carry-out-activity").start()).isEqualTo(StartEvent.PLANNED);
    }

    @Test
    void aRowThatDoesNotExistIsAnError() {
        assertThatIllegalArgumentException().isThrownBy(() -> LIMITS.of("no-such-row"));
    }

    @Test
    void harmByTheCarerIsUrgentWhateverTheLevels_D56_31_1() {
        assertThat(propose(true, "LOW", "LOW", "HIGH", "HIGH"))
                .isEqualTo(new UrgencyProposal(
                        true, "Cha, mẹ hoặc người chăm sóc là người gây tổn hại cho trẻ em", "Điều 31 khoản 1 " + D56));
    }

    @Test
    void graveHarmIsUrgentWhoeverCausedIt_D56_26_3() {
        var proposal = propose(false, "HIGH", "LOW", "HIGH", "HIGH");
        assertThat(proposal.urgent()).isTrue();
        assertThat(proposal.basis()).isEqualTo("Điều 26 khoản 3, Điều 31 khoản 1 " + D56);
    }

    @Test
    void harmByTheCarerIsTheFirstReasonGivenWhenBothApply_D56_31_1() {
        assertThat(propose(true, "HIGH", "HIGH", "LOW", "LOW").basis()).isEqualTo("Điều 31 khoản 1 " + D56);
    }

    @Test
    void graveHarmIsNamedBeforeAnyHouseRule_D56_26_3() {
        assertThat(propose(false, "HIGH", "HIGH", "LOW", "LOW").basis()).startsWith("Điều 26 khoản 3");
    }

    @Test
    void harmLikelyToGoOnIsUrgentWhenTheChildCannotProtectItself() {
        assertThat(propose(false, "LOW", "HIGH", "LOW", "HIGH"))
                .isEqualTo(house("Nguy cơ tiếp tục bị tổn hại cao và trẻ em không tự bảo vệ được"));
    }

    @Test
    void harmLikelyToGoOnIsUrgentWhenNoAdultProtects() {
        assertThat(propose(false, "LOW", "HIGH", "HIGH", "LOW"))
                .isEqualTo(house("Nguy cơ tiếp tục bị tổn hại cao và không có người lớn bảo vệ trẻ em"));
    }

    @Test
    void theChildsOwnHelplessnessIsNamedBeforeTheMissingAdult() {
        assertThat(propose(false, "LOW", "HIGH", "LOW", "LOW").reason()).contains("không tự bảo vệ");
    }

    @Test
    void moreHighHarmThanHighProtectionIsPutToTheChair() {
        assertThat(propose(false, "MEDIUM", "HIGH", "MEDIUM", "MEDIUM").reason())
                .contains("đề nghị Chủ tịch xem xét");
        assertThat(propose(false, "MEDIUM", "HIGH", "MEDIUM", "MEDIUM").urgent())
                .isTrue();
    }

    @Test
    void asMuchHighProtectionAsHighHarmIsNotUrgent() {
        assertThat(propose(false, "MEDIUM", "HIGH", "HIGH", "MEDIUM").urgent()).isFalse();
        assertThat(propose(false, "LOW", "HIGH", "HIGH", "HIGH").urgent()).isFalse();
    }

    @Test
    void withoutAnySignTheProposalIsNotUrgentAndComesFromTheHouse() {
        var proposal = propose(false, "LOW", "LOW", "LOW", "LOW");
        assertThat(proposal.urgent()).isFalse();
        assertThat(proposal.basis()).isEqualTo("house");
    }

    private static UrgencyProposal house(String reason) {
        return new UrgencyProposal(true, reason, "house");
    }

    private static UrgencyProposal propose(
            boolean harmerIsCarer, String harm, String again, String self, String adult) {
        return URGENCY.propose(new InitialRisk(harmerIsCarer, harm, again, self, adult));
    }
}
