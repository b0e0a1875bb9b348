package vn.annhi.engine.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.CaseStory;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;
import vn.annhi.supervision.Diagrams;
import vn.annhi.supervision.Visit;
import vn.annhi.supervision.Visits;

/** The path of a case as our own table keeps it, beside what the engine remembers. */
@AnNhiTest
class TrailTest {

    @Autowired
    private CaseStory story;

    @Autowired
    private Office office;

    @Autowired
    private Visits visits;

    @Autowired
    private Diagrams diagrams;

    @Autowired
    private HistoryService history;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void everyStayThatTheEngineRemembersIsKept() {
        clock.set("2026-11-23T22:00:00");
        var code = story.urgent("muongso");
        var engine = history.createHistoricActivityInstanceQuery().list().stream()
                .filter(each -> codeOf(each.getProcessInstanceId()).equals(code))
                .filter(each -> !each.getActivityType().equals("multiInstanceBody"))
                .map(each -> each.getId() + " " + each.getActivityId() + " "
                        + each.getStartTime().toInstant() + " "
                        + (each.getEndTime() == null ? "" : each.getEndTime().toInstant()) + " " + each.isCanceled())
                .toList();

        assertThat(engine).hasSizeGreaterThan(10);
        assertThat(path(code).stream()
                        .filter(each -> !each.kind().equals(Visit.FLOW))
                        .map(each -> each.id() + " " + each.element() + " " + each.entered() + " "
                                + (each.left() == null ? "" : each.left()) + " " + each.cancelled()))
                .containsExactlyInAnyOrderElementsOf(engine);
    }

    @Test
    void theFlowsThatWereTakenJoinWhatWasPassed() {
        var code = story.notUrgent("muongso");
        var flows = path(code).stream()
                .filter(each -> each.kind().equals(Visit.FLOW))
                .map(Visit::element)
                .collect(Collectors.toSet());

        assertThat(flows).isNotEmpty();
        var version = path(code).get(0).version();
        var xml = new String(diagrams.xml("intervention-case", version).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(flows).allSatisfy(flow -> assertThat(xml).contains("id=\"" + flow + "\""));
    }

    @Test
    void aTasksVisitBearsItsDueDateAndFollowsIt() {
        clock.set("2026-11-23T22:00:00");
        var code = story.reported("muongso");
        var task = office.task(code, "DirectVerification");
        assertThat(at(code, "DirectVerification").due())
                .isEqualTo(task.getDueDate().toInstant());

        clock.set("2026-11-23T23:00:00");
        office.submit("muongso.chutich", code, "DirectVerification", Change.none());
        assertThat(at(code, "DirectVerification").left()).isEqualTo(clock.instant());
    }

    @Test
    void whatARefusedStepDidIsNotKept() {
        var code = story.reported("muongso");
        var before = path(code);
        var task = office.task(code, "DirectVerification");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    runtime.deleteProcessInstance(task.getProcessInstanceId(), "thử");
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");

        assertThat(path(code)).isEqualTo(before);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isEqualTo(1);
    }

    @Test
    void theMigrationTakesOverWhatTheEngineRemembers() {
        var code = story.accepted("muongso");
        var kept = path(code).stream()
                .filter(each -> !each.kind().equals(Visit.FLOW))
                .toList();
        sql.sql("delete from element_visit where case_code = ?").param(code).update();
        var script = script();
        sql.sql(script.substring(script.indexOf("insert into element_visit"), script.lastIndexOf(";\n    end if"))
                        + " and coalesce(p.business_key_, r.business_key_) = '" + code + "'")
                .update();

        assertThat(path(code)).containsExactlyInAnyOrderElementsOf(kept);
    }

    private static String script() {
        try (var file = TrailTest.class.getResourceAsStream("/db/migration/V23__element_visit.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Visit> path(String code) {
        return transaction.execute(status -> visits.of(code));
    }

    private Visit at(String code, String element) {
        return path(code).stream()
                .filter(each -> each.element().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private String codeOf(String instance) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
    }
}
