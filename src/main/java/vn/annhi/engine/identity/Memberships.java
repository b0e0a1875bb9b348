package vn.annhi.engine.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.stereotype.Component;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Unit;

/** Who belongs to which of our groups and units; groups of other kinds, such as the administrators', are left alone. */
@Component
class Memberships {

    static final String POSITION = "POSITION";
    static final String ROLE = "ROLE";

    private final IdentityService identity;
    private final OrganisationChart chart;
    private final Clock clock;

    Memberships(IdentityService identity, OrganisationChart chart, Clock clock) {
        this.identity = identity;
        this.chart = chart;
        this.clock = clock;
    }

    /** The account holds these positions, and sees their units, and nothing else of ours. */
    void agree(String account, Collection<PositionId> positions) {
        var groups = new HashSet<String>();
        positions.forEach(position -> {
            groups.add(position.toString());
            groups.add(RoleGroup.id(position.role()));
        });
        var held = ownGroups(account);
        difference(groups, held).forEach(group -> identity.createMembership(account, group));
        difference(held, groups).forEach(group -> identity.deleteMembership(account, group));

        var units = positions.stream()
                .flatMap(position -> visible(position).stream())
                .map(unit -> unit.id().toString())
                .collect(Collectors.toSet());
        var seen = identity.createTenantQuery().userMember(account).list().stream()
                .map(Tenant::getId)
                .collect(Collectors.toSet());
        difference(units, seen).forEach(unit -> identity.createTenantUserMembership(unit, account));
        difference(seen, units).forEach(unit -> identity.deleteTenantUserMembership(unit, account));
    }

    /** The account is no officer's any more: it loses every position and unit. */
    void leave(String account) {
        agree(account, List.of());
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

    private Set<String> ownGroups(String account) {
        return identity.createGroupQuery().groupMember(account).list().stream()
                .filter(group -> POSITION.equals(group.getType()) || ROLE.equals(group.getType()))
                .map(Group::getId)
                .collect(Collectors.toSet());
    }

    private static Set<String> difference(Set<String> all, Set<String> without) {
        return all.stream().filter(each -> !without.contains(each)).collect(Collectors.toSet());
    }
}
