package vn.annhi.engine.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.organisation.Officer;
import vn.annhi.organisation.Officers;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Role;
import vn.annhi.organisation.Unit;

/**
 * Makes the engine's tenants, groups and users agree with units, positions and officers, as often as wanted: unit =
 * tenant, position = group of candidates, role = group of permissions. Passwords that exist are left alone.
 */
@Component
public class IdentityMirror {

    private final IdentityService identity;
    private final OrganisationChart chart;
    private final Officers officers;
    private final FirstPassword firstPassword;
    private final Clock clock;

    IdentityMirror(
            IdentityService identity,
            OrganisationChart chart,
            Officers officers,
            FirstPassword firstPassword,
            Clock clock) {
        this.identity = identity;
        this.chart = chart;
        this.officers = officers;
        this.firstPassword = firstPassword;
        this.clock = clock;
    }

    /** Creates what is missing and removes memberships that no longer hold. */
    @Transactional
    public void mirror() {
        mirrorUnits();
        mirrorGroups();
        var known = identity.createUserQuery().list().stream()
                .map(user -> user.getId())
                .collect(Collectors.toSet());
        officers.all().forEach(officer -> mirror(officer, known));
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
                .forEach(position -> group(position.toString(), chart.title(position), "POSITION"));
        for (var role : Role.values()) {
            if (!known.contains(RoleGroup.id(role))) {
                group(RoleGroup.id(role), role.title(), "ROLE");
            }
        }
    }

    private void group(String id, String name, String type) {
        var group = identity.newGroup(id);
        group.setName(name);
        group.setType(type);
        identity.saveGroup(group);
    }

    private void mirror(Officer officer, Set<String> known) {
        if (!known.contains(officer.id())) {
            var user = identity.newUser(officer.id());
            user.setFirstName("");
            user.setLastName(officer.name());
            user.setEmail(officer.email().orElse(""));
            user.setPassword(firstPassword.of(officer));
            identity.saveUser(user);
        }
        var positions = officers.positions(officer.id(), LocalDate.now(clock));
        var groups = new HashSet<String>();
        positions.forEach(position -> {
            groups.add(position.toString());
            groups.add(RoleGroup.id(position.role()));
        });
        agreeOnGroups(officer.id(), groups);
        agreeOnTenants(
                officer.id(),
                positions.stream()
                        .flatMap(position -> visible(position).stream())
                        .map(unit -> unit.id().toString())
                        .collect(Collectors.toSet()));
    }

    /** An officer sees the own unit; a supervising office reads the units below it as well. */
    private Set<Unit> visible(PositionId position) {
        var unit = chart.unit(position.unit());
        var visible = new HashSet<Unit>(Set.of(unit));
        if (unit.kind().supervises()) {
            visible.addAll(chart.subordinates(unit.id(), LocalDate.now(clock)));
        }
        return visible;
    }

    private void agreeOnGroups(String officer, Set<String> wanted) {
        var held = identity.createGroupQuery().groupMember(officer).list().stream()
                .map(group -> group.getId())
                .collect(Collectors.toSet());
        difference(wanted, held).forEach(group -> identity.createMembership(officer, group));
        difference(held, wanted).forEach(group -> identity.deleteMembership(officer, group));
    }

    private void agreeOnTenants(String officer, Set<String> wanted) {
        var held = identity.createTenantQuery().userMember(officer).list().stream()
                .map(tenant -> tenant.getId())
                .collect(Collectors.toSet());
        difference(wanted, held).forEach(tenant -> identity.createTenantUserMembership(tenant, officer));
        difference(held, wanted).forEach(tenant -> identity.deleteTenantUserMembership(tenant, officer));
    }

    private static Set<String> difference(Set<String> all, Set<String> without) {
        return all.stream().filter(each -> !without.contains(each)).collect(Collectors.toSet());
    }
}
