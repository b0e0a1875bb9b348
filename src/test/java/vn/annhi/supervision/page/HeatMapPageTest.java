package vn.annhi.supervision.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.CaseStory;
import vn.annhi.fixture.TestClock;

/** Who sees which heat map, and that an element's list and its files hold the cases that its number counted. */
@AnNhiTest
class HeatMapPageTest {

    private static final String MUONG_SO = "xa-03589-2004";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseStory story;

    @Autowired
    private TestClock clock;

    private String code;

    @BeforeEach
    void aCase() {
        clock.set("2026-11-23T22:00:00");
        code = story.accepted("muongso");
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "muongso.chutich, 200, 200",
        "huyen.ldtbxh, 200, 200",
        "muongso.congan, 200, 404",
        "banlang.chutich, 200, 404",
        "muongso.bvte, 404, 404"
    })
    void whoeverSupervisesSeesTheOwnUnitsAndThoseBelowAndNoOthers(String account, int own, int ofTheCommune) {
        var browser = Browser.of(port, account, "tasklist");
        var commune = "don-vi=" + MUONG_SO;

        assertThat(browser.get("/tong-quan/so-do").statusCode()).isEqualTo(own);
        assertThat(browser.get("/tong-quan/so-do?" + commune).statusCode()).isEqualTo(ofTheCommune);
        for (var end : List.of("", ".csv", ".xlsx")) {
            assertThat(browser.get("/tong-quan/so-do/ho-so" + end + "?buoc=DirectVerification&" + commune)
                            .statusCode())
                    .isEqualTo(ofTheCommune);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?quy-trinh=khong-co",
                "?tinh-trang=x",
                "?theo=x",
                "?tu=2026-13",
                "?tu=2026-05&den=2026-04",
                "/ho-so",
                "/ho-so?buoc=KhongCo",
                "/ho-so.csv?buoc=KhongCo"
            })
    void aMapThatIsNoneIsNotFound(String rest) {
        assertThat(Browser.of(port, "muongso.chutich", "tasklist")
                        .get("/tong-quan/so-do" + rest)
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "DirectVerification, left, true",
        "DirectVerification, present, false",
        "AssessInitialRisk, present, true",
        "AssessInitialRisk, left, false"
    })
    void theCaseIsBehindTheElementsWhereItIsAndWas(String element, String standing, boolean there) {
        var browser = Browser.of(port, "muongso.chutich", "tasklist");
        var query = "?tu=2026-11&den=2026-11&tinh-trang=" + standing;
        var map = browser.get("/tong-quan/so-do" + query).body();
        var link = Pattern.compile("href=\"(/tong-quan/so-do/ho-so[^\"]*buoc=" + element + ")\"")
                .matcher(map)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .filter(each -> !each.contains("qua-han"))
                .findFirst();

        assertThat(link.isPresent() && browser.get(link.get()).body().contains(code))
                .isEqualTo(there);
        assertThat(browser.get("/tong-quan/so-do/ho-so.csv" + query + "&buoc=" + element)
                        .body()
                        .contains(code))
                .isEqualTo(there);
    }

    @Test
    void theDiagramIsForEverybodyWhoIsSignedIn() {
        var map = Browser.of(port, "muongso.chutich", "tasklist")
                .get("/tong-quan/so-do")
                .body();
        var diagram = Pattern.compile("data-diagram=\"([^\"]+)\"")
                .matcher(map)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        var xml = Browser.of(port, "muongso.bvte", "tasklist").get(diagram);

        assertThat(xml.statusCode()).isEqualTo(200);
        assertThat(xml.body()).contains("<bpmn:definitions").contains("DirectVerification");
        assertThat(xml.headers().firstValue("Content-Type")).contains("application/xml");
        assertThat(Browser.of(port, "muongso.bvte", "tasklist")
                        .get("/so-do/intervention-case/99999")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Browser.anonymous(port).get(diagram).statusCode()).isEqualTo(302);
    }
}
