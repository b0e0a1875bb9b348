package vn.annhi.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.annhi.calendar.StatutoryClock;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.CaseStory;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;

/** The four work lists: whose tasks, until when, in which order; they follow the one clock and survive upgrades. */
@AnNhiTest
class WorkListsTest {

    private static final String CHAIR = "daosan.chutich";
    private static final String OFFICER = "daosan.bvte";
    private static final String MINE = "Việc của tôi";
    private static final String GROUP = "Việc của nhóm";
    private static final String SOON = "Sắp đến hạn";
    private static final String OVERDUE = "Quá hạn";
    /** The chair directs the verification within 5 hours of receipt, Monday 23/11/2026, 21:40. */
    private static final LocalDateTime DUE = LocalDateTime.parse("2026-11-24T02:40:00");

    @Autowired
    private Office office;

    @Autowired
    private CaseStory story;

    @Autowired
    private TestClock clock;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private WorkLists workLists;

    @BeforeEach
    void mondayEvening() {
        clock.set("2026-11-23T22:00:00");
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void aTaskIsDueSoonFromFortyEightHoursBeforeUntilItsLastInstantAndOverdueAfter() {
        var code = story.reported("daosan");
        assertThat(DUE.atZone(StatutoryClock.ZONE).toInstant())
                .isEqualTo(due(code).toInstant());

        at(DUE.minusHours(48).minusSeconds(1));
        assertThat(lists(CHAIR, code)).containsExactly(GROUP);
        at(DUE.minusHours(48));
        assertThat(lists(CHAIR, code)).containsExactly(GROUP, SOON);
        at(DUE);
        assertThat(lists(CHAIR, code)).containsExactly(GROUP, SOON);
        clock.advance(Duration.ofMillis(1));
        assertThat(lists(CHAIR, code)).containsExactly(GROUP, OVERDUE);
    }

    @Test
    void aTaskThatAColleagueHasTakenStaysOnTheListsOfThePosition() {
        var code = story.reported("daosan");
        tasks.claim(office.task(code, "DirectVerification").getId(), "someone.else");
        assertThat(lists(CHAIR, code)).containsExactly(GROUP, SOON);

        tasks.setAssignee(office.task(code, "DirectVerification").getId(), CHAIR);
        assertThat(lists(CHAIR, code)).containsExactly(MINE, GROUP, SOON);
    }

    @Test
    void nobodyElseSeesIt() {
        var code = story.reported("daosan");
        for (var other : List.of(OFFICER, "daosan.congan", "muongso.chutich", "huyen.ldtbxh")) {
            assertThat(lists(other, code)).as(other).isEmpty();
        }
    }

    @Test
    void whatTheLawCountsInHoursComesFirstThenTheDueDate() {
        var days = story.planning("daosan");
        var laterHours = story.reported("daosan");
        clock.advance(Duration.ofDays(2));
        var order = on(CHAIR, GROUP).stream().map(Task::getPriority).toList();

        assertThat(priorities(days)).containsExactly(50);
        assertThat(priorities(laterHours)).containsExactly(100);
        assertThat(order).isSortedAccordingTo((one, other) -> other - one);
        assertThat(on(CHAIR, GROUP).stream()
                        .filter(task -> task.getPriority() == 100)
                        .map(Task::getDueDate)
                        .toList())
                .isSorted();
    }

    @Test
    void theRowCarriesTheCaseCodeAndTheArticle() {
        var code = story.reported("daosan");
        assertThat(on(CHAIR, GROUP)).anySatisfy(task -> {
            assertThat(task.getName()).startsWith(code);
            assertThat(task.getDescription()).isEqualTo("Điều 25 khoản 2, Điều 26 khoản 2 Nghị định 56/2017/NĐ-CP");
        });
    }

    @Test
    void aSecondStartChangesNothing() {
        var before = revisions();
        workLists.agree();
        assertThat(revisions()).isEqualTo(before).hasSize(4);
    }

    @Test
    void anUpgradeBringsTheNewQueryAndRemovesWhatIsNotOneOfTheFour() {
        var overdue = (FilterEntity) filter(OVERDUE);
        var wanted = overdue.getQueryInternal();
        overdue.setQuery(tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        filters.saveFilter(overdue);
        filters.deleteFilter(filter(SOON).getId());
        filters.saveFilter(filters.newTaskFilter("Danh sách cũ").setQuery(tasks.createTaskQuery()));

        workLists.agree();

        assertThat(filters.createFilterQuery().list())
                .extracting(Filter::getName)
                .containsExactlyInAnyOrder(MINE, GROUP, SOON, OVERDUE);
        assertThat(((FilterEntity) filter(OVERDUE)).getQueryInternal()).isEqualTo(wanted);
        assertThat(filter(OVERDUE).getId()).isEqualTo(overdue.getId());
    }

    private void at(LocalDateTime time) {
        clock.set(time.toString());
    }

    private Date due(String code) {
        return office.task(code, "DirectVerification").getDueDate();
    }

    private List<Integer> priorities(String code) {
        return tasks.createTaskQuery().processInstanceBusinessKey(code).list().stream()
                .map(Task::getPriority)
                .toList();
    }

    /** The lists, in their order, on which that officer finds a task of the case. */
    private List<String> lists(String officer, String code) {
        return List.of(MINE, GROUP, SOON, OVERDUE).stream()
                .filter(list -> on(officer, list).stream()
                        .anyMatch(task -> task.getName().startsWith(code)))
                .toList();
    }

    private List<Task> on(String officer, String list) {
        return office.as(officer, () -> filters.listPage(filter(list).getId(), 0, 2_000));
    }

    private Filter filter(String name) {
        return filters.createFilterQuery().filterName(name).singleResult();
    }

    private Map<String, Integer> revisions() {
        var revisions = new HashMap<String, Integer>();
        filters.createFilterQuery()
                .list()
                .forEach(each -> revisions.put(each.getName(), ((FilterEntity) each).getRevision()));
        return revisions;
    }
}
