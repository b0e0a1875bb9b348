package vn.annhi.engine.identity;

import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.engine.form.Startable;
import vn.annhi.organisation.Role;

/** What each role may do with the engine: on whole definitions only, a handful of rows in all. */
@Component
class Permits {

    private static final Set<Role> SUPERVISORS = Set.of(Role.OFFICE_HEAD, Role.OFFICE_OFFICER);

    private final AuthorizationService authorizations;

    Permits(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** Makes the permissions of every role group agree with this class. */
    @Transactional
    public void grant() {
        for (var role : Role.values()) {
            var group = RoleGroup.id(role);
            set(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            set(group, Resources.APPLICATION, "welcome", Permissions.ACCESS);
            set(group, Resources.PROCESS_DEFINITION, Authorization.ANY, ofDefinitions(role));
            set(group, Resources.FILTER, Authorization.ANY, Permissions.READ);
            Stream.of(Startable.values()).filter(each -> each.isFor(role)).forEach(each -> {
                set(group, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
                set(
                        group,
                        Resources.PROCESS_DEFINITION,
                        each.procedure(),
                        ProcessDefinitionPermissions.CREATE_INSTANCE);
            });
            if (SUPERVISORS.contains(role)) {
                set(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            }
        }
    }

    private static Permission[] ofDefinitions(Role role) {
        if (SUPERVISORS.contains(role)) {
            return new Permission[] {
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.TASK_WORK,
                ProcessDefinitionPermissions.READ_HISTORY
            };
        }
        return new Permission[] {
            ProcessDefinitionPermissions.READ,
            ProcessDefinitionPermissions.READ_TASK,
            ProcessDefinitionPermissions.TASK_WORK,
            ProcessDefinitionPermissions.READ_HISTORY
        };
    }

    private static int sum(Permission... permissions) {
        return Stream.of(permissions).mapToInt(Permission::getValue).sum();
    }

    private void set(String group, Resource resource, String id, Permission... permissions) {
        var existing = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        var grant = existing != null ? existing : authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        if (existing instanceof AuthorizationEntity granted && granted.getPermissions() == sum(permissions)) {
            return;
        }
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
