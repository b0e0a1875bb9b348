package vn.annhi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;

/** Signing in through an OpenID Connect provider: it says who somebody is, An Nhi what he or she may do. */
@AnNhiTest
@Tag("installation")
@TestPropertySource(
        properties = {
            "spring.security.oauth2.client.registration.co-quan.client-id=an-nhi",
            "spring.security.oauth2.client.registration.co-quan.client-name=tài khoản cơ quan",
            "spring.security.oauth2.client.registration.co-quan.client-secret=" + OidcProvider.SECRET,
            "spring.security.oauth2.client.registration.co-quan.scope=openid"
        })
class OidcSignInTest {

    private static final OidcProvider PROVIDER = new OidcProvider();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.client.provider.co-quan.issuer-uri", PROVIDER::issuer);
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void theSignInPageOffersTheProviderBesideThePassword() {
        assertThat(Browser.anonymous(port).get("/dang-nhap").body())
                .contains("Đăng nhập bằng tài khoản cơ quan")
                .contains("/oauth2/authorization/co-quan");
        assertThat(Browser.anonymous(port).signIn("muongso.bvte", Browser.PASSWORD))
                .isTrue();
    }

    @Test
    void anOfficerSignsInThroughTheProvider() throws Exception {
        var landed = signIn("muongso.bvte");
        assertThat(landed.uri().getPath()).isEqualTo("/tai-khoan");
        assertThat(landed.body()).contains("muongso.bvte").contains("Mường So");
    }

    @Test
    void whomOnlyTheProviderKnowsStaysOutside() throws Exception {
        var landed = signIn("nguoi.la");
        assertThat(landed.uri().getPath()).isEqualTo("/dang-nhap");
        assertThat(landed.body()).contains("chưa được cấp quyền trong An Nhi");
        assertThat(get("http://localhost:" + port + "/tai-khoan").uri().getPath())
                .isEqualTo("/dang-nhap");
    }

    @Test
    void signingOutEverywhereSignsOutAtTheProviderTooAndLeadsBack() throws Exception {
        var account = signIn("muongso.bvte");
        assertSignsOutAtTheProvider(post(
                "http://localhost:" + port + "/tai-khoan/thoat-moi-noi", "_csrf=" + encoded(token(account)), Map.of()));
    }

    @Test
    void signingOutOfTasklistSignsOutAtTheProviderTooAndLeadsBack() throws Exception {
        signIn("muongso.bvte");
        get("http://localhost:" + port + "/camunda/app/tasklist/default/");
        var answer = post(
                "http://localhost:" + port + "/camunda/api/admin/auth/user/default/logout",
                "",
                Map.of("X-XSRF-TOKEN", cookie("XSRF-TOKEN")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertSignsOutAtTheProvider(get("http://localhost:" + port + "/dang-nhap?da-thoat"));
    }

    @Test
    void whoSignedInWithAPasswordDoesNotLeaveAnNhiToSignOut() {
        var officer = Browser.of(port, "muongso.bvte", "tasklist");
        officer.post("/camunda/api/admin/auth/user/default/logout", Map.of());
        assertThat(officer.get("/dang-nhap?da-thoat").headers().firstValue("Refresh"))
                .isEmpty();
    }

    private void assertSignsOutAtTheProvider(HttpResponse<String> landed) throws Exception {
        assertThat(landed.uri().toString()).endsWith("/dang-nhap?da-thoat");
        var leading = landed.headers().firstValue("Refresh").orElseThrow();
        assertThat(leading).startsWith("0; url=" + PROVIDER.issuer()).contains("id_token_hint=");
        var back = get(leading.substring("0; url=".length()));
        assertThat(back.uri().toString()).isEqualTo("http://localhost:" + port + "/dang-nhap?da-thoat");
        assertThat(back.body()).contains("Bạn đã đăng xuất.");
        assertThat(back.headers().firstValue("Refresh")).isEmpty();
        assertThat(get("http://localhost:" + port + "/tai-khoan").uri().getPath())
                .isEqualTo("/dang-nhap");
        assertThat(get("http://localhost:" + port + "/oauth2/authorization/co-quan")
                        .uri()
                        .toString())
                .as("the provider asks for the password again")
                .startsWith(PROVIDER.issuer() + "/login");
    }

    private HttpResponse<String> signIn(String person) throws Exception {
        PROVIDER.admit(port);
        get("http://localhost:" + port + "/tai-khoan");
        var form = get("http://localhost:" + port + "/oauth2/authorization/co-quan");
        assertThat(form.uri().toString()).startsWith(PROVIDER.issuer() + "/login");
        var fields = "username=" + person + "&password=" + OidcProvider.PASSWORD + "&_csrf=" + encoded(token(form));
        return post(PROVIDER.issuer() + "/login", fields, Map.of());
    }

    private static String token(HttpResponse<String> page) {
        var token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> post(String address, String fields, Map<String, String> headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(fields));
        headers.forEach(request::header);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }
}
