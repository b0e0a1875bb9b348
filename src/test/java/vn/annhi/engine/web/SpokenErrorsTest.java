package vn.annhi.engine.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.annhi.fixture.Browser.ENGINE;
import static vn.annhi.fixture.Browser.encoded;
import static vn.annhi.fixture.Browser.tree;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.Office;
import vn.annhi.wording.Wording;

/** What officers, supervisors and administrators read when a call of the web apps fails. */
@AnNhiTest
@ExtendWith(OutputCaptureExtension.class)
class SpokenErrorsTest {

    private static final String CHAIR = "muongso.chutich";

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private Wording wording;

    @ParameterizedTest
    @CsvSource({
        "GET, /task/{done}, 404, engine.task.gone",
        "GET, /task/{done}/form, 400, engine.error.formGone",
        "GET, /task/{done}/deployed-form, 400, engine.task.gone",
        "GET, /task/{done}/form-variables, 400, engine.task.gone",
        "POST, /task/{done}/claim, 400, engine.task.gone",
        "POST, /task/{done}/submit-form, 400, engine.task.gone",
        "GET, /filter/gone, 404, engine.error.filterGone",
        "GET, /filter/gone/count, 404, engine.error.filterGone",
        "POST, /filter/gone/list, 404, engine.error.filterGone",
        "GET, /process-definition/gone/xml, 404, engine.error.procedureGone",
        "GET, /process-definition/gone/startForm, 400, engine.error.procedureGone",
        "GET, /process-definition/gone/deployed-start-form, 404, engine.error.procedureGone",
        "GET, /task?sortBy=nonsense&sortOrder=asc, 400, engine.error.badRequest",
        "GET, /task?firstResult=many, 404, engine.error.notFound",
        "GET, /process-instance/gone, 404, engine.error.notFound",
        "POST, /task/{done}/complete, 404, engine.error.notFound"
    })
    void anOfficerReadsVietnamese(String method, String path, int status, String key) {
        var answer = call(Browser.of(port, CHAIR, "tasklist"), method, path.replace("{done}", completed()));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(message(answer)).isEqualTo(wording.say(key));
    }

    @Test
    void anOfficerOfAnotherUnitOrPositionReadsVietnamese() {
        var task = office.task(office.open("muongso.bvte", Map.of()), "DirectVerification");
        for (var officer : new String[] {"banlang.chutich", "muongso.bvte"}) {
            var stranger = Browser.of(port, officer, "tasklist");
            for (var part : new String[] {"/form", "/deployed-form", "/form-variables"}) {
                var answer = call(stranger, "GET", "/task/" + task.getId() + part);
                assertThat(answer.body()).as("%s %s", officer, part).doesNotContainPattern("[A-Z]{4}|task|user|form");
            }
        }
    }

    @Test
    void malformedFormsAndQueriesAreAnsweredInVietnamese() {
        var chair = Browser.of(port, CHAIR, "tasklist");
        var open = office.task(office.open("muongso.bvte", Map.of()), "DirectVerification")
                .getId();
        for (var body :
                new String[] {"{", "[]", "{\"variables\": {\"a\": {\"value\": \"x\", \"type\": \"Integer\"}}}"}) {
            var answer = chair.post(ENGINE + "/task/" + open + "/submit-form", body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(message(answer)).isEqualTo(wording.say("engine.error.badRequest"));
        }
    }

    @Test
    void aSessionThatHasEndedAndAPageThatIsTooOldSaySo() {
        var nobody = Browser.anonymous(port);
        assertThat(message(nobody.get(ENGINE + "/filter"))).isEqualTo(wording.say("engine.signedOut"));
        var forged = nobody.post("/camunda/api/admin/auth/user/default/logout", Map.of());
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(message(forged)).isEqualTo(wording.say("engine.error.pageTooOld"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /user/create, 500, engine.error.badName",
        "GET, /user/nobody/profile, 404, engine.error.notFound",
        "GET, /group/none, 404, engine.error.notFound"
    })
    void anAdministratorReadsVietnamese(String method, String path, int status, String key) {
        var badName = Map.of(
                "profile", Map.of("id", "tên sai", "firstName", "Người", "lastName", "Mới"),
                "credentials", Map.of("password", Browser.PASSWORD));
        var answer =
                Browser.of(port, "quantri", "admin").send(method, ENGINE + path, method.equals("GET") ? null : badName);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(message(answer)).isEqualTo(wording.say(key));
    }

    @Test
    void aSupervisorReadsVietnamese() {
        var cockpit = Browser.of(port, "huyen.ldtbxh", "cockpit");
        var gone = cockpit.get(ENGINE + "/process-instance/gone");
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(message(gone)).isEqualTo(wording.say("engine.error.caseGone"));
    }

    @Test
    void whoChoosesEnglishReadsTheEnginesWordsAndOurReasonAlone() {
        var english = Browser.of(port, CHAIR, "tasklist").inEnglish();
        var done = completed();

        assertThat(message(english.get(ENGINE + "/task/" + done))).isEqualTo("No matching task with id " + done);
        assertThat(message(english.post(ENGINE + "/task/" + done + "/submit-form", Browser.form(Map.of()))))
                .isEqualTo(wording.say("engine.task.gone"));
        assertThat(english.get(ENGINE + "/filter/count").statusCode()).isEqualTo(200);
    }

    @Test
    void theLogNamesTheCallAndRepeatsNothingThatWasSent(CapturedOutput log) {
        Browser.of(port, CHAIR, "tasklist").get(ENGINE + "/task?sortOrder=" + encoded("Trẻ em Sao Mai"));

        assertThat(log)
                .contains("GET /camunda/api/engine/engine/default/task: 400")
                .doesNotContain("Sao Mai");
    }

    private HttpResponse<String> call(Browser browser, String method, String path) {
        return browser.send(method, ENGINE + path, method.equals("GET") ? null : Map.of());
    }

    private static String message(HttpResponse<String> answer) {
        return tree(answer).path("message").asString("");
    }

    /** A task that has just been completed. */
    private String completed() {
        var code = office.open("muongso.bvte", Map.of());
        var task = office.task(code, "DirectVerification").getId();
        office.submit(CHAIR, code, "DirectVerification", Map.of("acceptance", "verify"));
        return task;
    }
}
