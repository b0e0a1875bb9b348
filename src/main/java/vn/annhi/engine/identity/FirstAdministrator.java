package vn.annhi.engine.identity;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.organisation.Officers;

/**
 * Creates the configured administrator, once: an account that exists keeps its password and its groups. Administrators
 * give officers their first passwords; they see every unit, so no officer may be one.
 */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    /** Administrators look after accounts; cases, tasks and forms are the officers'. */
    private static final List<Resource> ACCOUNTS = List.of(
            Resources.USER,
            Resources.GROUP,
            Resources.GROUP_MEMBERSHIP,
            Resources.TENANT,
            Resources.TENANT_MEMBERSHIP,
            Resources.AUTHORIZATION);

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final Officers officers;
    private final String user;
    private final String password;

    FirstAdministrator(
            IdentityService identity,
            AuthorizationService authorizations,
            Officers officers,
            @Value("${annhi.admin.user:}") String user,
            @Value("${annhi.admin.password:}") String password) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.officers = officers;
        this.user = user;
        this.password = password;
    }

    /** Throws {@link IllegalStateException} when there is no administrator, or the configured account cannot be one. */
    @Transactional
    public void appoint() {
        if (!user.isEmpty()) {
            createGroup();
            createAccount();
        }
        if (identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() == 0) {
            throw new IllegalStateException(
                    "An Nhi has no administrator, so nobody could give officers their passwords."
                            + " Set ANNHI_ADMIN_USER and ANNHI_ADMIN_PASSWORD and start again.");
        }
    }

    private void createGroup() {
        if (identity.createGroupQuery().groupId(Groups.CAMUNDA_ADMIN).count() == 0) {
            var group = identity.newGroup(Groups.CAMUNDA_ADMIN);
            group.setName("Quản trị hệ thống");
            group.setType(Groups.GROUP_TYPE_SYSTEM);
            identity.saveGroup(group);
        }
        ACCOUNTS.forEach(resource -> permitAll(resource, Authorization.ANY));
        permitAll(Resources.APPLICATION, "admin");
        permitAll(Resources.APPLICATION, "welcome");
    }

    private void permitAll(Resource resource, String id) {
        var permitted = authorizations
                .createAuthorizationQuery()
                .groupIdIn(Groups.CAMUNDA_ADMIN)
                .resourceType(resource)
                .resourceId(id)
                .count();
        if (permitted == 0) {
            var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(Groups.CAMUNDA_ADMIN);
            grant.setResource(resource);
            grant.setResourceId(id);
            grant.addPermission(Permissions.ALL);
            authorizations.saveAuthorization(grant);
        }
    }

    private void createAccount() {
        if (officers.all().stream().anyMatch(officer -> officer.id().equals(user))) {
            throw new IllegalStateException("annhi.admin.user: " + user + " is an officer's account; choose another");
        }
        if (identity.createUserQuery().userId(user).count() > 0) {
            return;
        }
        var account = identity.newUser(user);
        account.setFirstName("");
        account.setLastName("Quản trị hệ thống");
        if (!identity.checkPasswordAgainstPolicy(password, account).isValid()) {
            throw new IllegalStateException("annhi.admin.password: at least 10 characters, with capital and small"
                    + " letter, digit and special character, and without the account's name");
        }
        account.setPassword(password);
        identity.saveUser(account);
        identity.createMembership(user, Groups.CAMUNDA_ADMIN);
        LOG.info("Administrator {} created", user);
    }
}
