package vn.annhi.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Acts in the engine with an officer's rights on our own pages, where no web app has signed the officer in. */
@Component
public class AsOfficer {

    private final IdentityService identity;

    AsOfficer(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    /** Runs the act with the account's groups and units and signs nobody in afterwards. */
    public <T> T run(String account, Supplier<T> act) {
        identity.clearAuthentication();
        var groups = identity.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .toList();
        var units = identity.createTenantQuery().userMember(account).list().stream()
                .map(Tenant::getId)
                .toList();
        identity.setAuthentication(account, groups, units);
        try {
            return act.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
