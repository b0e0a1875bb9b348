package vn.annhi.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Office;
import vn.annhi.reminder.AddressChores;

/** A task of no case over HTTP: its card and form, and none of what belongs to a child. */
@AnNhiTest
class ChoreCallsTest {

    private static final String ACCOUNT = "daosan.vhxh";

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private AddressChores chores;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient sql;

    private String code;
    private String task;

    @BeforeEach
    void anAddressFails() {
        chores.open(ACCOUNT, clock.instant());
        code = sql.sql("select code from chore where subject = ? and state <> 'confirmed'")
                .param(ACCOUNT)
                .query(String.class)
                .single();
        task = office.task(code, "CorrectAddress").getId();
    }

    @AfterEach
    void itIsCorrected() {
        office.submit(
                "daosan.chutich",
                code,
                "CorrectAddress",
                Change.to("choreAnswer", "kept").without("newAddress"));
        office.submit("huyen.ldtbxh.truongphong", code, "CheckAddress", Change.none());
    }

    @Test
    void itsCardHasNoCasePageAndItsShelfIsEmpty() {
        var chair = Browser.of(port, "daosan.chutich", "tasklist");
        var card = Browser.tree(chair.get("/camunda/api/an-nhi/tasks/" + task + "/card"));
        var shelf = Browser.tree(chair.get("/camunda/api/an-nhi/tasks/" + task + "/documents"));

        assertThat(card.path("caseCode").asString()).isEqualTo(code);
        assertThat(card.path("links").path("casePage").asString("?")).isEmpty();
        assertThat(shelf.path("documents").size()).isZero();
        assertThat(shelf.path("mayAdd").asBoolean(true)).isFalse();
        assertThat(chair.upload("/camunda/api/an-nhi/tasks/" + task + "/documents", "a.pdf", new byte[] {1})
                        .statusCode())
                .isEqualTo(404);
        assertThat(chair.get("/ho-so/" + code).statusCode()).isEqualTo(404);
        assertThat(chair.get("/viec/" + task + "/ban-in").body()).contains("Tài khoản " + ACCOUNT);
    }

    @Test
    void nobodyElseReadsIt() {
        for (var other : new String[] {"daosan.bvte", "banlang.chutich", "huyen.gddt.truongphong"}) {
            var browser = Browser.of(port, other, "tasklist");
            assertThat(browser.get("/camunda/api/an-nhi/tasks/" + task + "/card")
                            .statusCode())
                    .as(other)
                    .isIn(403, 404);
            assertThat(browser.get("/viec/" + task + "/ban-in").statusCode())
                    .as(other)
                    .isIn(403, 404);
        }
    }
}
