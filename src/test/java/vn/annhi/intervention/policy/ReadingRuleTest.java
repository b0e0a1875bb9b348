package vn.annhi.intervention.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.annhi.intervention.CasePart.ASSESSMENT;
import static vn.annhi.intervention.CasePart.CARE;
import static vn.annhi.intervention.CasePart.INFORMANT;
import static vn.annhi.intervention.CasePart.INTAKE;
import static vn.annhi.intervention.CasePart.OWN_ACTIVITY;
import static vn.annhi.intervention.CasePart.PLAN;
import static vn.annhi.intervention.CasePart.STATUS;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.annhi.intervention.CasePart;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.UnitId;

/** Who may read what of a case, each rule in the words of its article. */
class ReadingRuleTest {

    private static final UnitId INCIDENT = new UnitId("xa-00001-2004");
    private static final UnitId RESIDENCE = new UnitId("xa-00002-2004");
    private static final UnitId POLICE = new UnitId("ca-00001-2004");
    private static final UnitId LABOUR = new UnitId("phong-ldtbxh-001-2004");
    private static final PositionId RECORDER = PositionId.parse("ca-00003-2004.police");

    private static final CaseTies TIES = new CaseTies(
            Set.of(INCIDENT), Set.of(RESIDENCE), Set.of(POLICE), Set.of(LABOUR), Set.of(RECORDER), Set.of());

    private static Set<CasePart> parts(String position) {
        var rules = ReadingRule.of(PositionId.parse(position), TIES).toList();
        return Stream.of(CasePart.values())
                .filter(part -> rules.stream().anyMatch(rule -> rule.opens(part)))
                .collect(Collectors.toSet());
    }

    private static boolean followsEveryDuty(String position) {
        return ReadingRule.of(PositionId.parse(position), TIES).anyMatch(ReadingRule::followsEveryDuty);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chair", "cpw", "social-officer"})
    void theCommuneOfTheIncidentReadsEverything_D56_25_26(String role) {
        assertThat(parts(INCIDENT + "." + role)).containsExactlyInAnyOrder(CasePart.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"chair", "cpw", "social-officer"})
    void theCommuneOfResidencePlansAndReadsAllButTheInformant_LawOnChildren_52_2_D56_24_1(String role) {
        assertThat(parts(RESIDENCE + "." + role))
                .containsExactlyInAnyOrder(INTAKE, ASSESSMENT, PLAN, CARE, OWN_ACTIVITY, STATUS);
    }

    @Test
    void whoRecordedTheIntakeKnowsTheInformantAndNothingThatCameLater_D56_24_1_25_1() {
        assertThat(parts(RECORDER.toString())).containsExactlyInAnyOrder(INFORMANT, OWN_ACTIVITY, STATUS);
    }

    @Test
    void policeHealthAndSchoolReadTheirOwnWorkOnly_D56_24_29_2_31_4() {
        assertThat(parts(POLICE + ".police")).containsExactlyInAnyOrder(OWN_ACTIVITY, STATUS);
        assertThat(followsEveryDuty(POLICE + ".police")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"office-head", "office-officer"})
    void theSupervisingOfficeFollowsTheDutiesAndReadsNoPersonalData_D56_24(String role) {
        assertThat(parts(LABOUR + "." + role)).containsExactly(STATUS);
        assertThat(followsEveryDuty(LABOUR + "." + role)).isTrue();
    }

    @Test
    void theSupervisingOfficeThatIsChargedReadsAFileOfCareAndNothingOfACase_D56_45_2() {
        var charged = new CaseTies(
                Set.of(INCIDENT), Set.of(RESIDENCE), Set.of(LABOUR, POLICE), Set.of(LABOUR), Set.of(), Set.of());
        var rules = ReadingRule.of(PositionId.parse(LABOUR + ".office-officer"), charged)
                .toList();
        assertThat(Stream.of(CasePart.values()).filter(part -> rules.stream().anyMatch(rule -> rule.opens(part))))
                .containsExactlyInAnyOrder(CARE, OWN_ACTIVITY, STATUS);
        assertThat(ReadingRule.of(PositionId.parse(POLICE + ".police"), charged))
                .noneMatch(rule -> rule.opens(CARE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xa-00003-2004.chair",
                "xa-00003-2004.cpw",
                "ca-00002-2004.police",
                "tyt-00001-2004.health",
                "truong-00001-2004.school",
                "phong-ldtbxh-002-2004.office-head"
            })
    void whoHasNoPartInTheCaseLearnsNothingOfIt_D56_24(String position) {
        assertThat(parts(position)).isEmpty();
    }

    @Test
    void aPositionOfTheOwningCommuneThatIsNotOfItsCommitteeReadsNothing_D56_24() {
        assertThat(parts(INCIDENT + ".police")).isEmpty();
        assertThat(parts(RESIDENCE + ".school")).isEmpty();
    }
}
