package vn.annhi.engine.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.organisation.Officer;
import vn.annhi.organisation.Officers;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.Posts;
import vn.annhi.organisation.Role;

/**
 * Makes the engine's tenants, groups and users agree with units, positions and officers, as often as wanted: unit =
 * tenant, position = group of candidates, role = group of permissions. Passwords that exist are left alone.
 */
@Component
public class IdentityMirror {

    private final IdentityService identity;
    private final OrganisationChart chart;
    private final Officers officers;
    private final Posts posts;
    private final Memberships memberships;
    private final FirstPassword firstPassword;
    private final Clock clock;

    IdentityMirror(
            IdentityService identity,
            OrganisationChart chart,
            Officers officers,
            Posts posts,
            Memberships memberships,
            FirstPassword firstPassword,
            Clock clock) {
        this.identity = identity;
        this.chart = chart;
        this.officers = officers;
        this.posts = posts;
        this.memberships = memberships;
        this.firstPassword = firstPassword;
        this.clock = clock;
    }

    /** Creates what is missing, corrects what has changed, and removes memberships that no longer hold. */
    @Transactional
    public void mirror() {
        mirrorUnits();
        mirrorGroups();
        var known =
                identity.createUserQuery().list().stream().collect(Collectors.toMap(User::getId, Function.identity()));
        var positions = posts.all(LocalDate.now(clock));
        officers.all().forEach(officer -> {
            mirror(officer, known);
            memberships.agree(officer.id(), positions.getOrDefault(officer.id(), List.of()));
        });
        known.keySet().stream().filter(user -> !officers.includes(user)).forEach(memberships::leave);
    }

    private void mirrorUnits() {
        var known = identity.createTenantQuery().list().stream()
                .map(tenant -> tenant.getId())
                .collect(Collectors.toSet());
        for (var unit : chart.units()) {
            if (!known.contains(unit.id().toString())) {
                var tenant = identity.newTenant(unit.id().toString());
                tenant.setName(unit.name());
                identity.saveTenant(tenant);
            }
        }
    }

    private void mirrorGroups() {
        var known = identity.createGroupQuery().list().stream()
                .map(group -> group.getId())
                .collect(Collectors.toSet());
        chart.positions().stream()
                .filter(position -> !known.contains(position.toString()))
                .forEach(position -> group(position.toString(), chart.title(position), Memberships.POSITION));
        for (var role : Role.values()) {
            if (!known.contains(RoleGroup.id(role))) {
                group(RoleGroup.id(role), role.title(), Memberships.ROLE);
            }
        }
    }

    private void group(String id, String name, String type) {
        var group = identity.newGroup(id);
        group.setName(name);
        group.setType(type);
        identity.saveGroup(group);
    }

    private void mirror(Officer officer, Map<String, User> known) {
        var user = known.get(officer.id());
        if (user == null) {
            user = identity.newUser(officer.id());
            user.setPassword(firstPassword.of(officer));
        }
        var email = officer.email().orElse("");
        if (!officer.name().equals(user.getLastName()) || !email.equals(user.getEmail())) {
            user.setFirstName("");
            user.setLastName(officer.name());
            user.setEmail(email);
            identity.saveUser(user);
        }
    }
}
