package vn.annhi.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.annhi.dossier.Drafts;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.Cast;
import vn.annhi.fixture.TestClock;
import vn.annhi.organisation.UnitId;
import vn.annhi.register.Children.Act;

/** The register is for the commune that keeps it and the office that guides it; who reads whom is written down. */
@AnNhiTest
class RegisterReadingTest {

    private static final String NAME = "Sùng Thị Ngoài Danh Sách";

    @LocalServerPort
    private int port;

    @Autowired
    private Registrar registrar;

    @Autowired
    private RegisterScope scope;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Drafts drafts;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private String code = "";

    @BeforeEach
    void aChildOfDaoSan() {
        clock.reset();
        sql.sql("truncate child_record cascade").update();
        var child = new Particulars(
                NAME,
                Optional.empty(),
                Optional.of(2020),
                "female",
                "",
                "",
                "",
                "",
                "",
                "unknown",
                true,
                "",
                "",
                List.of());
        code = transaction
                .execute(status -> registrar.add(
                        new UnitId(Cast.unit("daosan")),
                        child,
                        Act.ADDED,
                        scope.author("daosan.bvte").orElseThrow()))
                .code()
                .value();
    }

    @ParameterizedTest
    @ValueSource(strings = {"daosan.bvte", "daosan.chutich", "daosan.vhxh", "huyen.ldtbxh"})
    void whoKeepsItReadsIt(String account) {
        assertThat(browser(account).get("/tre-em").body()).contains(NAME);
        assertThat(browser(account).get("/tre-em/" + code).body()).contains(NAME);
        assertThat(browser(account).get("/tre-em.csv").body()).contains(NAME);
        assertThat(sql.sql("select what from child_reading where account = ? and number > 0 order by id")
                        .param(account)
                        .query(String.class)
                        .list())
                .contains("list", "child", "export");
    }

    @ParameterizedTest
    @ValueSource(strings = {"banlang.bvte", "banlang.chutich"})
    void anotherCommuneReadsItsOwnOnly(String account) {
        assertThat(browser(account).get("/tre-em").body()).doesNotContain(NAME);
        assertThat(browser(account).get("/tre-em/" + code).statusCode()).isEqualTo(404);
        assertThat(browser(account).get("/tre-em/trung/" + code + "/" + code).statusCode())
                .isEqualTo(404);
        assertThat(browser(account)
                        .postForm("/tre-em", "/tre-em/" + code, Map.of("name", "Khác", "version", "1"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(sql.sql("select full_name from child_record")
                        .query(String.class)
                        .single())
                .isEqualTo(NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"daosan.congan", "daosan.tramyte", "huyen.gddt", "tinh.congan"})
    void forEverybodyElseItDoesNotExist(String account) {
        for (var path : List.of(
                "/tre-em",
                "/tre-em.csv",
                "/tre-em.xlsx",
                "/tre-em/moi",
                "/tre-em/trung",
                "/tre-em/nhap",
                "/tre-em/lam-sach",
                "/tre-em/" + code)) {
            assertThat(browser(account).get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aRecordThatWasChangedMeanwhileIsNotOverwritten() {
        var keeper = browser("daosan.bvte");
        keeper.postForm("/tre-em", "/tre-em/" + code, Map.of("name", NAME + " A", "version", "1", "atRisk", "true"));
        var second = keeper.postForm(
                "/tre-em", "/tre-em/" + code, Map.of("name", NAME + " B", "version", "1", "atRisk", "true"));

        assertThat(second.body()).contains("vừa được người khác sửa", NAME + " B");
        assertThat(sql.sql("select full_name || ' ' || version from child_record")
                        .query(String.class)
                        .single())
                .isEqualTo(NAME + " A 2");
    }

    @Test
    void aBoxThatIsNotTickedMeansNo() {
        browser("daosan.bvte")
                .postForm("/tre-em", "/tre-em/" + code, Map.of("name", NAME, "version", "1", "groups", "01.3"));

        assertThat(sql.sql("select at_risk from child_record")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void aCaseBeginsWithWhatTheRegisterKnowsAndNoDraftIsLost() {
        var worker = browser("daosan.bvte");
        drafts.discard("daosan.bvte", NoticeDrafts.SUBJECT);
        worker.postForm("/tre-em/" + code, "/tre-em/" + code + "/lap-ho-so", Map.of());

        assertThat(drafts.find("daosan.bvte", NoticeDrafts.SUBJECT)
                        .orElseThrow()
                        .values())
                .containsEntry("childName", NAME)
                .containsEntry("residenceUnit", Cast.unit("daosan"));
        var again = worker.postForm("/tre-em/" + code, "/tre-em/" + code + "/lap-ho-so", Map.of());
        assertThat(again.body()).contains("Mẫu số 01 chưa gửi");
        drafts.discard("daosan.bvte", NoticeDrafts.SUBJECT);
    }

    private Browser browser(String account) {
        return Browser.of(port, account, "tasklist");
    }
}
