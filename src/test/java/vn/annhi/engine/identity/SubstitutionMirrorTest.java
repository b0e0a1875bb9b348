package vn.annhi.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.CaseStory;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.Substitutes;
import vn.annhi.fixture.TestClock;

/** Groups and units of a substitute follow the days of the substitution, and so do tasks that the one or other holds. */
@AnNhiTest
class SubstitutionMirrorTest {

    private static final String POSITION = "ca-03589-2004.police";
    private static final String OFFICER = "muongso.congan";
    private static final String SUBSTITUTE = "muongso.vhxh";

    @Autowired
    private SubstitutionMirror mirror;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Office office;

    @Autowired
    private CaseStory story;

    @Autowired
    private Substitutes substitutes;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void mondayEvening() {
        clock.set("2026-11-23T22:00:00");
    }

    @AfterEach
    void nobodyIsAbsent() {
        substitutes.endAll();
        clock.reset();
    }

    @Test
    void aSubstituteBelongsToGroupAndUnitFromTheFirstMidnightToTheLast() {
        substitutes.record(POSITION, OFFICER, SUBSTITUTE, "2026-11-24", "2026-11-25");
        assertThat(groups()).doesNotContain(POSITION);

        clock.set("2026-11-24T00:00:00");
        mirror.agree();
        assertThat(groups()).contains(POSITION, "role.police", "xa-03589-2004.social-officer");
        assertThat(units()).containsExactlyInAnyOrder("xa-03589-2004", "ca-03589-2004");

        clock.set("2026-11-26T00:00:00");
        mirror.agree();
        assertThat(groups()).containsExactlyInAnyOrder("xa-03589-2004.social-officer", "role.social-officer");
        assertThat(units()).containsExactly("xa-03589-2004");
    }

    @Test
    void aSubstitutionThatBeginsTodayCountsAsSoonAsItIsRecorded() {
        substitutes.record(POSITION, OFFICER, SUBSTITUTE, "2026-11-23", "2026-11-25");
        assertThat(groups()).contains(POSITION);
    }

    @Test
    void whatTheOneHasClaimedIsGivenBackWhenTheOtherTakesOver() {
        substitutes.record(POSITION, OFFICER, SUBSTITUTE, "2026-11-24", "2026-11-25");
        var code = story.urgent("muongso");
        var task = office.task(code, "StopHarm").getId();
        claim(OFFICER, task);
        clock.set("2026-11-24T00:00:00");
        mirror.agree();
        assertThat(assignee(task)).isNull();

        claim(SUBSTITUTE, task);
        clock.set("2026-11-25T00:00:00");
        mirror.agree();
        assertThat(assignee(task)).isEqualTo(SUBSTITUTE);

        clock.set("2026-11-26T00:00:00");
        mirror.agree();
        assertThat(assignee(task)).isNull();
        claim(OFFICER, task);
        mirror.agree();
        assertThat(assignee(task)).isEqualTo(OFFICER);
    }

    private void claim(String officer, String task) {
        office.as(officer, () -> {
            tasks.claim(task, officer);
            return task;
        });
    }

    private String assignee(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private List<String> groups() {
        return identity.createGroupQuery().groupMember(SUBSTITUTE).list().stream()
                .map(group -> group.getId())
                .toList();
    }

    private List<String> units() {
        return identity.createTenantQuery().userMember(SUBSTITUTE).list().stream()
                .map(tenant -> tenant.getId())
                .toList();
    }
}
