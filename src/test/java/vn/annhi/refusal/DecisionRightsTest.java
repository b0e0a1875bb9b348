package vn.annhi.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.annhi.fixture.Browser.ENGINE;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.CaseStory;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.Samples;
import vn.annhi.fixture.Substitutes;
import vn.annhi.fixture.TestClock;
import vn.annhi.organisation.SubstitutionDesk;

/** Who may sign is a matter of position: the worker never, unless recorded as the chair's substitute, and no day longer. */
@AnNhiTest
class DecisionRightsTest {

    private static final String WORKER = "muongso.bvte";
    private static final String CHAIR = "muongso.chutich";
    private static final String POSITION = "xa-03589-2004.chair";

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private CaseStory story;

    @Autowired
    private Substitutes substitutes;

    @Autowired
    private SubstitutionDesk desk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Dossier dossier;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void mondayEvening() {
        clock.set("2026-11-23T22:00:00");
    }

    @AfterEach
    void nobodyIsAbsent() {
        substitutes.endAll();
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({"ApprovePlan, mau-05-approval", "DecideIsolation, mau-07-isolation"})
    void theWorkerSignsByNoDoor(String key, String form) {
        var code = key.equals("ApprovePlan") ? story.drafted("muongso") : proposed();
        var task = office.task(code, key).getId();
        var worker = Browser.of(port, WORKER, "tasklist");
        var before = state(code, task);

        assertThat(List.of(
                        worker.post(ENGINE + "/task/" + task + "/claim", Map.of("userId", WORKER)),
                        worker.post(ENGINE + "/task/" + task + "/assignee", Map.of("userId", WORKER)),
                        worker.post(ENGINE + "/task/" + task + "/submit-form", answers(form)),
                        worker.post(ENGINE + "/task/" + task + "/complete", answers(form)),
                        worker.post(ENGINE + "/task/" + task + "/resolve", answers(form)),
                        worker.send("PUT", ENGINE + "/task/" + task, Map.of("assignee", WORKER)),
                        worker.get(ENGINE + "/task/" + task + "/deployed-form"),
                        worker.get(ENGINE + "/task/" + task + "/form-variables"),
                        worker.get("/viec/" + task + "/ban-in")))
                .allSatisfy(answer -> assertThat(answer.statusCode())
                        .as(answer.request().method() + " " + answer.uri().getPath())
                        .isBetween(400, 499));
        assertThat(state(code, task)).isEqualTo(before);
    }

    @Test
    void aRecordedSubstituteSignsWhatHeDraftedAndThePaperSaysForWhom_D56_28_4() {
        var code = story.drafted("muongso");
        substitutes.record(POSITION, CHAIR, WORKER, "2026-11-23", "2026-11-27");
        var task = office.task(code, "ApprovePlan").getId();
        var worker = Browser.of(port, WORKER, "tasklist");

        for (var each : List.of(WORKER, CHAIR)) {
            assertThat(office.as(each, () -> office.task(code, "ApprovePlan")).getId())
                    .isEqualTo(task);
        }
        assertThat(worker.get("/viec/" + task + "/ban-in").body()).contains("Thay ", "theo văn bản số 12/QĐ-UBND");
        assertThat(worker.post(ENGINE + "/task/" + task + "/claim", Map.of("userId", WORKER))
                        .statusCode())
                .isEqualTo(204);
        assertThat(worker.post(ENGINE + "/task/" + task + "/submit-form", answers("mau-05-approval"))
                        .statusCode())
                .isBetween(200, 204);

        var records = dossier.records(new CaseCode(code));
        var signed = records.get(records.size() - 1);
        assertThat(signed.formId()).isEqualTo("mau-05-approval");
        assertThat(signed.author().position()).isEqualTo(POSITION);
        assertThat(signed.author().actingFor()).hasValueSatisfying(acting -> {
            assertThat(acting.officer()).isEqualTo(CHAIR);
            assertThat(acting.paper()).isEqualTo(Substitutes.PAPER);
        });
        assertThat(dossier.firstBrokenLink(new CaseCode(code))).isEmpty();
        assertThat(worker.get("/ho-so/" + code + "/ban-ghi/" + signed.seq()).body())
                .contains("Thay " + name(CHAIR) + " vắng mặt, theo văn bản số 12/QĐ-UBND");
        assertThat(worker.get("/ho-so/" + code).body()).contains("theo văn bản số 12/QĐ-UBND");
    }

    @Test
    void inHisOwnRightThePaperNamesNobodyElse() {
        var code = story.approved("muongso");
        substitutes.record(POSITION, CHAIR, WORKER, "2026-11-23", "2026-11-27");
        var chair = Browser.of(port, CHAIR, "tasklist");
        assertThat(chair.get("/ho-so/" + code).body()).doesNotContain("theo văn bản số");
        assertThat(dossier.records(new CaseCode(code)))
                .allSatisfy(record -> assertThat(record.author().actingFor()).isEmpty());
    }

    @Test
    void theSubstitutionEndsByItselfTheDayAfterItsLast() {
        var code = story.drafted("muongso");
        substitutes.record(POSITION, CHAIR, WORKER, "2026-11-23", "2026-11-27");
        clock.set("2026-11-27T23:59:59");
        var task = office.task(code, "ApprovePlan").getId();
        var worker = Browser.of(port, WORKER, "tasklist");
        assertThat(worker.post(ENGINE + "/task/" + task + "/claim", Map.of("userId", WORKER))
                        .statusCode())
                .isEqualTo(204);
        clock.set("2026-11-28T00:00:00");

        assertThat(worker.post(ENGINE + "/task/" + task + "/submit-form", answers("mau-05-approval"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(worker.get("/viec/" + task + "/ban-in").statusCode()).isEqualTo(404);
        assertThat(office.openTasks(code)).containsExactly("ApprovePlan");
    }

    @Test
    void anEarlyEndStopsTheSubstituteAtOnceAndGivesBackWhatHeClaimed() {
        var code = story.drafted("muongso");
        var substitution = substitutes.record(POSITION, CHAIR, WORKER, "2026-11-23", "2026-11-27");
        var task = office.task(code, "ApprovePlan").getId();
        var worker = Browser.of(port, WORKER, "tasklist");
        worker.post(ENGINE + "/task/" + task + "/claim", Map.of("userId", WORKER));
        assertThat(desk.end(substitution.id(), CHAIR)).isTrue();

        assertThat(worker.post(ENGINE + "/task/" + task + "/submit-form", answers("mau-05-approval"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(worker.post(ENGINE + "/task/" + task + "/claim", Map.of("userId", WORKER))
                        .statusCode())
                .isEqualTo(403);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
        office.submit(CHAIR, code, "ApprovePlan", Change.none());
        assertThat(office.openTasks(code)).contains("DeliverPlan");
    }

    @Test
    void whatTheAbsentOfficerHadClaimedIsTheSubstitutesToTake() {
        var code = story.drafted("muongso");
        var task = office.task(code, "ApprovePlan").getId();
        office.as(CHAIR, () -> {
            tasks.claim(task, CHAIR);
            return task;
        });
        substitutes.record(POSITION, CHAIR, "muongso.vhxh", "2026-11-23", "2026-11-27");

        office.submit("muongso.vhxh", code, "ApprovePlan", Change.none());
        assertThat(office.openTasks(code)).contains("DeliverPlan");
    }

    @Test
    void evenTheDatabaseRefusesAnApprovalOfOnesOwnDraftWithoutASubstitution() {
        var code = story.drafted("muongso");
        assertThatThrownBy(() -> sql.sql(
                                "update plan set decided_by = drafted_by, decided_at = now()" + " where case_code = ?")
                        .param(code)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private String proposed() {
        var code = story.urgent("muongso");
        office.submit("muongso.congan", code, "StopHarm", Change.none());
        office.submit("muongso.tramyte", code, "GiveFirstAid", Change.none());
        office.submit(WORKER, code, "ProposeMeasures", Change.none());
        return code;
    }

    private List<Object> state(String code, String taskId) {
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        return List.of(
                office.openTasks(code),
                String.valueOf(task.getAssignee()),
                sql.sql("select count(*) from form_record where case_code = ?")
                        .param(code)
                        .query(Integer.class)
                        .single(),
                sql.sql("select count(*) from form_read where case_code = ?")
                        .param(code)
                        .query(Integer.class)
                        .single());
    }

    private String name(String officer) {
        return sql.sql("select last_ from act_id_user where id_ = ?")
                .param(officer)
                .query(String.class)
                .single();
    }

    private static Map<String, Object> answers(String form) {
        return Browser.form(Samples.of(form, Change.none()));
    }
}
