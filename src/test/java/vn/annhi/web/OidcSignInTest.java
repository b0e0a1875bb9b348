package vn.annhi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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
            "camunda.bpm.process-engine-name=oidc",
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

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
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

    private HttpResponse<String> signIn(String person) throws Exception {
        PROVIDER.admit(port);
        get("http://localhost:" + port + "/tai-khoan");
        var form = get("http://localhost:" + port + "/oauth2/authorization/co-quan");
        assertThat(form.uri().toString()).startsWith(PROVIDER.issuer() + "/login");
        var token = TOKEN.matcher(form.body());
        assertThat(token.find()).isTrue();
        var fields = "username=" + person + "&password=" + OidcProvider.PASSWORD + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        return client.send(
                HttpRequest.newBuilder(URI.create(PROVIDER.issuer() + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(BodyPublishers.ofString(fields))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }
}
