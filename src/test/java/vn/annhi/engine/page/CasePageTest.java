package vn.annhi.engine.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Documents;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.CaseStory;
import vn.annhi.fixture.Cast;
import vn.annhi.fixture.SampleFiles;
import vn.annhi.fixture.TestClock;
import vn.annhi.reminder.MailRound;

/** What the case page shows besides duties and records: documents, the mails that were sent, and who has read. */
@AnNhiTest
class CasePageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CaseStory story;

    @Autowired
    private Documents documents;

    @Autowired
    private MailRound round;

    @Autowired
    private TestClock clock;

    private String code;
    private String document;

    @BeforeEach
    void aCaseWithADocumentAndItsMails() {
        clock.set("2026-11-23T22:00:00");
        round.beginNow();
        code = story.accepted("muongso");
        round.send();
        document = documents
                .add(
                        CaseCode.read(code).orElseThrow(),
                        "bien-ban.pdf",
                        SampleFiles.pdf(),
                        new Author("muongso.bvte", Cast.unit("muongso") + ".cpw", clock.instant()))
                .id()
                .toString();
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "muongso.bvte, true, true, true",
        "muongso.chutich, true, true, true",
        "huyen.ldtbxh, false, true, false",
        "tinh.soldtbxh, false, true, false"
    })
    void everybodyFindsWhatTheyNeedToKnow(String officer, boolean document, boolean mails, boolean readers) {
        Browser.of(port, "muongso.vhxh", "tasklist").get("/ho-so/" + code + "/ban-ghi/1");
        var browser = Browser.of(port, officer, "tasklist");
        var page = browser.get("/ho-so/" + code);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body().contains("bien-ban.pdf")).isEqualTo(document);
        assertThat(page.body().contains("Chưa gửi thư nào")).isNotEqualTo(mails);
        assertThat(page.body().contains("Ai đã xem")).isEqualTo(readers);
        assertThat(browser.get(link()).statusCode()).isEqualTo(document ? 200 : 404);
    }

    @Test
    void aDocumentIsHandedOutToBeSavedAndWithoutAnyRight() {
        var answer = Browser.of(port, "muongso.bvte", "tasklist").download(link());

        assertThat(answer.body()).isEqualTo(SampleFiles.pdf());
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox");
    }

    @Test
    void anUnknownDocumentAndAForeignCaseAreNotFound() {
        var worker = Browser.of(port, "muongso.bvte", "tasklist");
        for (var path : List.of(
                "/ho-so/" + code + "/tai-lieu/" + UUID.randomUUID(), "/ho-so/PT-1999-000001/tai-lieu/" + document)) {
            assertThat(worker.get(path).statusCode()).isEqualTo(404);
        }
        assertThat(Browser.of(port, "daosan.chutich", "tasklist").get(link()).statusCode())
                .isEqualTo(404);
        assertThat(Browser.anonymous(port).get(link()).statusCode()).isEqualTo(302);
    }

    @Test
    void whoWasShownARecordStandsOnThePage() {
        var chair = Browser.of(port, "muongso.chutich", "tasklist");
        chair.get("/ho-so/" + code + "/ban-ghi/1");

        assertThat(chair.get("/ho-so/" + code).body().replaceAll("(?s).*Ai đã xem", ""))
                .contains("Chủ tịch – UBND xã Mường So", "22:00 23/11/2026");
    }

    private String link() {
        return "/ho-so/" + code + "/tai-lieu/" + document;
    }
}
