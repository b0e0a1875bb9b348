package vn.annhi.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.organisation.Officers;

/** Each test's changes to the accounts are rolled back. */
@AnNhiTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    private static final String PASSWORD = "Nuong-Lua-Chin-7";

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private Officers officers;

    @Test
    void theLocalRunHasAnAdministrator() {
        assertThat(administrators()).containsExactly("quantri");
    }

    @Test
    void anAdministratorIsCreatedAndCanSignIn(CapturedOutput log) {
        administrator("quantri.huyen", PASSWORD).appoint();

        assertThat(administrators()).contains("quantri.huyen");
        assertThat(identity.checkPassword("quantri.huyen", PASSWORD)).isTrue();
        assertThat(log).contains("quantri.huyen").doesNotContain(PASSWORD);
    }

    @Test
    void aPasswordThatTheAdministratorChoseIsNeverReset() {
        administrator("quantri.huyen", PASSWORD).appoint();
        var account = identity.createUserQuery().userId("quantri.huyen").singleResult();
        account.setPassword("Suoi-Trong-Veo-8");
        identity.saveUser(account);

        administrator("quantri.huyen", PASSWORD).appoint();

        assertThat(identity.checkPassword("quantri.huyen", "Suoi-Trong-Veo-8")).isTrue();
    }

    @Test
    void anAdministratorWhoWasDismissedIsNotAppointedAgain() {
        administrator("quantri.huyen", PASSWORD).appoint();
        identity.deleteMembership("quantri.huyen", Groups.CAMUNDA_ADMIN);

        administrator("quantri.huyen", PASSWORD).appoint();

        assertThat(administrators()).doesNotContain("quantri.huyen");
    }

    @Test
    void anOfficerCannotBeTheAdministrator() {
        assertThatThrownBy(() -> administrator("muongso.chutich", PASSWORD).appoint())
                .hasMessageContaining("annhi.admin.user");
    }

    @Test
    void aMissingOrWeakPasswordStopsTheStart() {
        assertThatThrownBy(() -> administrator("quantri.huyen", "").appoint())
                .hasMessageContaining("annhi.admin.password");
        assertThatThrownBy(() -> administrator("quantri.huyen", "matkhau").appoint())
                .hasMessageContaining("annhi.admin.password")
                .hasMessageNotContaining("matkhau");
    }

    @Test
    void withoutAnyAdministratorNothingStarts() {
        identity.deleteMembership("quantri", Groups.CAMUNDA_ADMIN);

        assertThatThrownBy(() -> administrator("", "").appoint()).hasMessageContaining("ANNHI_ADMIN_USER");
    }

    private FirstAdministrator administrator(String user, String password) {
        return new FirstAdministrator(identity, authorizations, officers, user, password);
    }

    private List<String> administrators() {
        return identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).list().stream()
                .map(user -> user.getId())
                .toList();
    }
}
