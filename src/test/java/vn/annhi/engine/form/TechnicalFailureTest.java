package vn.annhi.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.annhi.fixture.Browser.ENGINE;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.Samples;

/** The database refuses what an officer submitted: neither the answer nor the log says what that was. */
@AnNhiTest
@ExtendWith(OutputCaptureExtension.class)
class TechnicalFailureTest {

    private static final String NAME = "Sùng Thử Nghiệm Lỗi";

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient sql;

    @AfterEach
    void repair() {
        sql.sql("alter table child drop constraint if exists provoked").update();
        sql.sql("alter table obligation drop constraint if exists provoked").update();
        sql.sql("alter table act_ru_task drop constraint if exists provoked").update();
    }

    @Test
    void aConstraintOfOurTablesDoesNotTellWhatItRefused(CapturedOutput log) {
        sql.sql("alter table child add constraint provoked check (full_name is null) not valid")
                .update();
        var before = cases();

        var refused = open();

        assertThat(refused.statusCode()).isEqualTo(500);
        assertThat(Browser.tree(refused).get("message").asString())
                .endsWith("Không lưu được do lỗi kỹ thuật; chưa có gì thay đổi. Hãy thử lại, nếu vẫn lỗi thì báo"
                        + " quản trị hệ thống mã hồ sơ -.");
        assertThat(refused.body()).doesNotContain(NAME, "provoked", "PSQL");
        assertThat(log.getAll()).contains("PSQLException 23514").doesNotContain(NAME, "Failing row", "provoked");
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void aFailureInsideTheEnginesStepTellsTheCaseCodeOnly(CapturedOutput log) {
        var code = office.open("muongso.bvte", Map.of());
        var task = office.task(code, "DirectVerification").getId();
        for (var table : List.of("obligation", "act_ru_task")) {
            var column = table.equals("obligation") ? "legal_basis" : "task_def_key_";
            var refusing = table.equals("obligation") ? "verify-information" : "VerifyInformation";
            sql.sql("alter table " + table + " add constraint provoked check (" + column + " <> '" + refusing
                            + "') not valid")
                    .update();
            var values = Browser.form(Samples.of("chi-dao-xac-minh", Map.of("acceptance", "verify")));
            var refused = Browser.of(port, "muongso.chutich", "tasklist")
                    .post(ENGINE + "/task/" + task + "/submit-form", values);

            assertThat(refused.statusCode()).isEqualTo(500);
            assertThat(Browser.tree(refused).get("message").asString()).endsWith("mã hồ sơ " + code + ".");
            assertThat(refused.body()).doesNotContain("provoked", "PSQL", "insert into");
            assertThat(office.openTasks(code)).containsExactly("DirectVerification");
            repair();
        }
        assertThat(ours(log)).contains("case " + code).doesNotContain("Failing row", "provoked", "insert into");
    }

    /** Without what the database of the tests itself writes down. */
    private static String ours(CapturedOutput log) {
        return log.getAll()
                .lines()
                .filter(line -> !line.contains("EmbeddedPostgres"))
                .collect(Collectors.joining("\n"));
    }

    private HttpResponse<String> open() {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("intervention-case")
                .latestVersion()
                .singleResult()
                .getId();
        return Browser.of(port, "muongso.bvte", "tasklist")
                .post(
                        ENGINE + "/process-definition/" + Browser.encoded(definition) + "/submit-form",
                        Browser.form(Samples.of("mau-01-intake-report", Map.of("childName", NAME))));
    }

    private int cases() {
        return sql.sql("select count(*) from case_file").query(Integer.class).single();
    }
}
