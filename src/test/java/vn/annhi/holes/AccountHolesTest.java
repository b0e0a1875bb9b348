package vn.annhi.holes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.spring.boot.starter.property.AuthorizationProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.StockProduct;

/** Ways to become an administrator, to guess a password and to learn what one should not, on the stock product. */
@AnNhiTest
class AccountHolesTest {

    private final StockProduct stock = StockProduct.running();

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient sql;

    /** CVE-2026-77226. */
    @Test
    void withoutAnAdministratorAnybodyBecomesOneOnTheStockProductOnly() {
        var intruder = Map.of(
                "profile", Map.of("id", "intruder", "firstName", "", "lastName", ""),
                "credentials", Map.of("password", Browser.PASSWORD));
        var stockIdentity = stock.engine().getIdentityService();
        withoutAdministrator(stockIdentity, StockProduct.ADMINISTRATOR, () -> {
            assertThat(stock.anonymous()
                            .admin("/setup/{engine}/user/create", intruder)
                            .statusCode())
                    .isEqualTo(204);
            assertThat(administrators(stockIdentity)).containsExactly("intruder");
        });
        stockIdentity.deleteUser("intruder");

        withoutAdministrator(identity, "quantri", () -> {
            var nobody = Browser.anonymous(port);
            Refusal.assertClean(nobody.post("/camunda/api/admin/setup/default/user/create", intruder));
            assertThat(nobody.get("/camunda/app/admin/default/setup/").headers().firstValue("Location"))
                    .hasValueSatisfying(signIn -> assertThat(signIn).endsWith("/dang-nhap"));
            assertThat(administrators(identity)).isEmpty();
        });
        assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
    }

    @Test
    void asShippedAnyAccountMakesItselfAdministratorOnTheStockProductOnly() {
        var shipped = new AuthorizationProperty().isEnabled();
        var stockIdentity = stock.engine().getIdentityService();
        stock.configuration().setAuthorizationEnabled(shipped);
        try {
            assertThat(stock.browser(StockProduct.NOBODY)
                            .send("PUT", "/group/camunda-admin/members/" + StockProduct.NOBODY, null)
                            .statusCode())
                    .isEqualTo(204);
            assertThat(administrators(stockIdentity)).contains(StockProduct.NOBODY);
        } finally {
            stock.configuration().setAuthorizationEnabled(true);
            stockIdentity.deleteMembership(StockProduct.NOBODY, Groups.CAMUNDA_ADMIN);
        }

        for (var account : List.of("muongso.bvte", "huyen.ldtbxh")) {
            Refusal.assertClean(Browser.of(port, account, "tasklist")
                    .send("PUT", Browser.ENGINE + "/group/camunda-admin/members/" + account, null));
        }
        assertThat(administrators(identity)).containsExactly("quantri");
    }

    @Test
    void aPasswordOfOneCharacterIsTakenByTheStockProductOnly() {
        var account = StockProduct.NOBODY;
        var stockIdentity = stock.engine().getIdentityService();
        assertThat(stock.browser(account)
                        .send("PUT", "/user/" + account + "/credentials", change(StockProduct.PASSWORD))
                        .statusCode())
                .isEqualTo(204);
        assertThat(stockIdentity.checkPassword(account, "1")).isTrue();
        var user = stockIdentity.createUserQuery().userId(account).singleResult();
        user.setPassword(StockProduct.PASSWORD);
        stockIdentity.saveUser(user);

        Refusal.assertClean(Browser.of(port, "muongso.bvte", "tasklist")
                .send("PUT", Browser.ENGINE + "/user/muongso.bvte/credentials", change(Browser.PASSWORD)));
        var refused = Browser.of(port, "quantri", "admin")
                .send("PUT", Browser.ENGINE + "/user/muongso.bvte/credentials", change(Browser.PASSWORD));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Mật khẩu chưa đủ mạnh");
        assertThat(identity.checkPassword("muongso.bvte", Browser.PASSWORD)).isTrue();
    }

    @Test
    void aStolenHashIsGuessedAtTheSpeedOfOneDigestOnTheStockProductOnly() throws Exception {
        assertThat(hash(stock.sql(), StockProduct.HERE)).isEqualTo(guess(stock.sql(), StockProduct.HERE, "123"));

        assertThat(hash(sql, "muongso.bvte"))
                .isNotEqualTo(guess(sql, "muongso.bvte", Browser.PASSWORD))
                .startsWith("{BCRYPT}$2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics/activity-instance-start/sum", "/metrics", "/version", "/schema/log"})
    void numbersOfAllUnitsAndOfTheEngineAreToldByTheStockProductOnly(String path) {
        assertThat(stock.browser(StockProduct.NOBODY).send("GET", path, null).statusCode())
                .isEqualTo(200);

        for (var account : List.of("muongso.bvte:tasklist", "huyen.ldtbxh:cockpit", "quantri:admin")) {
            var parts = account.split(":");
            Refusal.assertClean(Browser.of(port, parts[0], parts[1]).get(Browser.ENGINE + path));
        }
    }

    private static void withoutAdministrator(IdentityService identity, String administrator, Runnable act) {
        identity.deleteMembership(administrator, Groups.CAMUNDA_ADMIN);
        try {
            act.run();
        } finally {
            identity.createMembership(administrator, Groups.CAMUNDA_ADMIN);
        }
    }

    private static List<String> administrators(IdentityService identity) {
        return identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).list().stream()
                .map(user -> user.getId())
                .toList();
    }

    private static Map<String, String> change(String oldPassword) {
        return Map.of("password", "1", "authenticatedUserPassword", oldPassword);
    }

    private static String hash(JdbcClient sql, String account) {
        return column(sql, account, "pwd_");
    }

    private static String guess(JdbcClient sql, String account, String password) throws Exception {
        var salted = password + column(sql, account, "salt_");
        var digest = MessageDigest.getInstance("SHA-512").digest(salted.getBytes(StandardCharsets.UTF_8));
        return "{SHA-512}" + Base64.getEncoder().encodeToString(digest);
    }

    private static String column(JdbcClient sql, String account, String column) {
        return sql.sql("select " + column + " from act_id_user where id_ = ?")
                .param(account)
                .query(String.class)
                .single();
    }
}
