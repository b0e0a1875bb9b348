package vn.annhi.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.engine.identity.IdentityMirror;
import vn.annhi.fixture.AnNhiTest;

/** Units, positions and officers in the engine agree with the data, however often they are mirrored. */
@AnNhiTest
class MirrorTest {

    @Autowired
    private IdentityMirror mirror;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient sql;

    @Test
    void mirroringAgainChangesNothing() {
        var before = rows();
        mirror.mirror();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aMembershipThatDoesNotHoldIsTakenAway() {
        identity.createMembership("muongso.truong", "xa-03589-2004.chair");
        identity.createTenantUserMembership("xa-03589-2004", "muongso.truong");
        mirror.mirror();

        assertThat(groups("muongso.truong")).containsExactlyInAnyOrder("th-03589-2004.school", "role.school");
        assertThat(identity.createTenantQuery().userMember("muongso.truong").list())
                .extracting(tenant -> tenant.getId())
                .containsExactly("th-03589-2004");
    }

    @Test
    void whoIsNoLongerAnOfficerLosesEveryPositionAndUnit() {
        var leaver = identity.newUser("da.nghi.viec");
        leaver.setPassword("Ruong-Bac-Thang-2026");
        identity.saveUser(leaver);
        identity.createMembership("da.nghi.viec", "xa-03589-2004.chair");
        identity.createTenantUserMembership("xa-03589-2004", "da.nghi.viec");
        mirror.mirror();

        assertThat(groups("da.nghi.viec")).isEmpty();
        identity.deleteUser("da.nghi.viec");
    }

    private List<String> groups(String account) {
        return identity.createGroupQuery().groupMember(account).list().stream()
                .map(group -> group.getId())
                .toList();
    }

    private List<Integer> rows() {
        return Stream.of("act_id_user", "act_id_group", "act_id_membership", "act_id_tenant", "act_id_tenant_member")
                .map(table -> sql.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single())
                .toList();
    }
}
