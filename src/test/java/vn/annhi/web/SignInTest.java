package vn.annhi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.annhi.fixture.Browser.ENGINE;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.TestClock;
import vn.annhi.fixture.TestTicker;

/** One sign-in for the web apps and our own pages, over HTTP. */
@AnNhiTest
class SignInTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String WRONG = "sai-mat-khau";

    @LocalServerPort
    private int port;

    @Autowired
    private TestTicker ticker;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private IdentityService identity;

    @BeforeEach
    void noAttemptsYet() {
        clock.reset();
        sql.sql("delete from sign_in_attempt").update();
    }

    @Test
    void everyPageLeadsToTheOneSignInAndBack() {
        var browser = Browser.anonymous(port);
        assertThat(browser.get(TASKLIST).headers().firstValue("Location").orElseThrow())
                .endsWith("/dang-nhap");
        assertThat(browser.get("/dang-nhap").body()).contains("Đăng nhập").contains("lang=\"vi\"");
        assertThat(browser.signInAnswer("huyen.ldtbxh", Browser.PASSWORD)).endsWith(TASKLIST);
        assertThat(browser.get(TASKLIST).statusCode()).isEqualTo(200);
        assertThat(browser.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/tai-khoan").body()).contains("huyen.ldtbxh");
        assertThat(browser.get(ENGINE + "/filter/count").statusCode()).isEqualTo(200);
    }

    @Test
    void theSessionGetsANewNameAtTheSignIn() {
        var browser = Browser.anonymous(port);
        browser.get("/dang-nhap");
        var before = browser.cookie("ANNHI");
        browser.signIn("muongso.bvte", Browser.PASSWORD);
        assertThat(browser.cookie("ANNHI")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void aWrongPasswordOpensNothingAndKeepsTheAccountTyped() {
        var nobody = Browser.anonymous(port);
        assertThat(nobody.signInAnswer("huyen.vanphong", WRONG)).endsWith("/dang-nhap?sai");
        assertThat(nobody.get("/dang-nhap?sai").body())
                .contains("Tài khoản hoặc mật khẩu không đúng.")
                .contains("value=\"huyen.vanphong\"")
                .doesNotContain(WRONG);
        assertThat(nobody.get(ENGINE + "/filter/count").statusCode()).isEqualTo(401);
        assertThat(nobody.signInAnswer("khong.co", WRONG)).endsWith("/dang-nhap?sai");
    }

    @Test
    void aForgedSignInIsRefused() {
        var browser = Browser.anonymous(port);
        var forged = browser.postForm(
                "/error/none", "/dang-nhap", Map.of("account", "muongso.bvte", "password", Browser.PASSWORD));
        assertThat(forged.headers().firstValue("Location").orElseThrow()).endsWith("/dang-nhap?thu-lai");
        assertThat(browser.get(ENGINE + "/filter/count").statusCode()).isEqualTo(401);
    }

    @Test
    void guessersWaitEvenWithTheRightPasswordButTheOfficerAtTheOwnDeskDoesNot() {
        var desk = Browser.anonymous(port).from("203.0.113.7");
        assertThat(desk.signIn("muongso.chutich", Browser.PASSWORD)).isTrue();

        var guesser = Browser.anonymous(port).from("203.0.113.99");
        for (var i = 0; i < 5; i++) {
            assertThat(guesser.signInAnswer("muongso.chutich", WRONG)).endsWith("?sai");
        }
        assertThat(guesser.signInAnswer("muongso.chutich", Browser.PASSWORD)).contains("?cho=");
        assertThat(guesser.get("/dang-nhap?cho=5").body()).contains("Hãy thử lại sau 5 giây");

        assertThat(Browser.anonymous(port).from("203.0.113.7").signIn("muongso.chutich", Browser.PASSWORD))
                .isTrue();
        clock.advance(Duration.ofSeconds(6));
        assertThat(guesser.signIn("muongso.chutich", Browser.PASSWORD)).isTrue();
    }

    @Test
    void noNumberOfGuessesLocksAnAccountForGood() {
        for (var i = 0; i < 12; i++) {
            Browser.anonymous(port).from("203.0.113." + (100 + i)).signIn("namxe.bvte", WRONG);
        }
        assertThat(Browser.anonymous(port).from("198.51.100.1").signIn("namxe.bvte", Browser.PASSWORD))
                .isTrue();
    }

    @Test
    void oneAddressThatTriesManyAccountsWaits() {
        for (var i = 0; i < 40; i++) {
            Browser.anonymous(port).from("203.0.113.50").signIn("nguoi.la" + i, WRONG);
        }
        assertThat(Browser.anonymous(port).from("203.0.113.50").signInAnswer("muongso.bvte", Browser.PASSWORD))
                .contains("?cho=");
    }

    @Test
    void aSessionThatIsLeftAloneEndsAlthoughThePageAsksForTasksAllTheTime() {
        var browser = Browser.of(port, "banlang.bvte", "tasklist");
        for (var i = 0; i < 5; i++) {
            ticker.push(Duration.ofMinutes(5));
            assertThat(browser.get(ENGINE + "/filter/count").statusCode()).isEqualTo(200);
        }
        assertThat(Browser.tree(browser.get("/camunda/api/an-nhi/session"))
                        .get("secondsLeft")
                        .asInt())
                .isBetween(280, 300);
        ticker.push(Duration.ofMinutes(6));
        assertThat(browser.get(ENGINE + "/filter/count").statusCode()).isEqualTo(401);
    }

    @Test
    void aSignOfLifeKeepsTheSession() {
        var browser = Browser.of(port, "banlang.bvte", "tasklist");
        ticker.push(Duration.ofMinutes(29));
        assertThat(browser.post("/camunda/api/an-nhi/session", null).statusCode())
                .isEqualTo(200);
        ticker.push(Duration.ofMinutes(29));
        assertThat(browser.get(ENGINE + "/filter/count").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutInTasklistSignsOutOfEverything() {
        var browser = Browser.of(port, "muongso.bvte", "tasklist");
        assertThat(browser.post("/camunda/api/admin/auth/user/default/logout", null)
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.get(ENGINE + "/filter/count").statusCode()).isEqualTo(401);
        assertThat(browser.get("/tai-khoan").statusCode()).isEqualTo(302);
    }

    @Test
    void signingOutEverywhereReachesTheOtherDesk() {
        var here = Browser.of(port, "huoiluong.bvte", "tasklist");
        var there = Browser.of(port, "huoiluong.bvte", "tasklist");
        assertThat(here.postForm("/tai-khoan", "/tai-khoan/thoat-moi-noi", Map.of())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/dang-nhap?da-thoat");
        ticker.push(Duration.ofSeconds(6));
        assertThat(there.get(ENGINE + "/filter/count").statusCode()).isEqualTo(401);
        assertThat(here.get(ENGINE + "/filter/count").statusCode()).isEqualTo(401);
    }

    @Test
    void aNewPasswordNeedsTheOldOneAndStrengthAndEndsEverySession() {
        var fresh = "Hoa-Ban-Nuong-2027";
        var here = Browser.of(port, "namxe.chutich", "tasklist");
        var there = Browser.of(port, "namxe.chutich", "tasklist");
        assertThat(change(here, WRONG, fresh, fresh)).contains("Mật khẩu hiện tại không đúng.");
        assertThat(change(here, Browser.PASSWORD, "ngan", "ngan")).contains("chưa đủ mạnh");
        assertThat(change(here, Browser.PASSWORD, fresh, fresh + "x")).contains("không giống nhau");
        change(here, Browser.PASSWORD, fresh, fresh);
        ticker.push(Duration.ofSeconds(6));
        assertThat(there.get(ENGINE + "/filter/count").statusCode()).isEqualTo(401);
        assertThat(Browser.anonymous(port).signIn("namxe.chutich", Browser.PASSWORD))
                .isFalse();
        assertThat(Browser.anonymous(port).signIn("namxe.chutich", fresh)).isTrue();
    }

    @Test
    void aPasswordThatTheAdministratorSetsEndsTheSessionsOfTheAccount() {
        var officer = Browser.of(port, "huoiluong.chutich", "tasklist");
        var set = Browser.of(port, "quantri", "admin")
                .send(
                        "PUT",
                        ENGINE + "/user/huoiluong.chutich/credentials",
                        Map.of("password", "Hoa-Ban-Nuong-2027", "authenticatedUserPassword", Browser.PASSWORD));
        assertThat(set.statusCode()).as(set.body()).isEqualTo(204);
        ticker.push(Duration.ofSeconds(6));
        assertThat(officer.get(ENGINE + "/filter/count").statusCode()).isEqualTo(401);
    }

    @Test
    void anAccountThatIsRemovedIsSignedOutAtOnce() {
        var gone = identity.newUser("tam.thoi");
        gone.setPassword(Browser.PASSWORD);
        identity.saveUser(gone);
        var browser = Browser.anonymous(port);
        assertThat(browser.signIn("tam.thoi", Browser.PASSWORD)).isTrue();
        identity.deleteUser("tam.thoi");
        assertThat(browser.get(TASKLIST).statusCode()).isIn(302, 401, 403);
        assertThat(browser.get(ENGINE + "/filter/count").statusCode()).isEqualTo(401);
    }

    @Test
    void ownPagesAreProtectedByTheirHeaders() {
        var headers = Browser.anonymous(port).get("/dang-nhap").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("camera=()");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(headers.allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
        var secure = Browser.anonymous(port).overTls().get("/dang-nhap").headers();
        assertThat(secure.firstValue("Strict-Transport-Security").orElseThrow()).contains("max-age=31536000");
        assertThat(secure.allValues("Set-Cookie")).isNotEmpty().allMatch(cookie -> cookie.contains("Secure"));
    }

    private static String change(Browser browser, String current, String fresh, String repeated) {
        return browser.postForm(
                        "/tai-khoan",
                        "/tai-khoan/mat-khau",
                        Map.of("current", current, "fresh", fresh, "repeated", repeated))
                .body();
    }
}
