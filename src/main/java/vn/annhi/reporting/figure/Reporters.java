package vn.annhi.reporting.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.Unit;
import vn.annhi.organisation.UnitId;

/**
 * Whose figures are reported by whom: a unit's own and those of the units that it succeeded.
 *
 * @param members the units in whose name something happened
 * @param reporters who reports it, at the same place
 */
public record Reporters(List<String> members, List<String> reporters) {

    /** The reporting units with those that they alone answer for on that day. */
    public static Reporters of(Collection<UnitId> reporting, OrganisationChart chart, LocalDate day) {
        var members = new ArrayList<String>();
        var reporters = new ArrayList<String>();
        var wanted = new java.util.HashSet<>(reporting);
        for (var unit : chart.units()) {
            chart.successorOf(unit.id(), day)
                    .map(Unit::id)
                    .filter(wanted::contains)
                    .ifPresent(heir -> {
                        members.add(unit.id().value());
                        reporters.add(heir.value());
                    });
        }
        return new Reporters(List.copyOf(members), List.copyOf(reporters));
    }

    /** Who reports what happened in the name of each unit. */
    Map<String, String> byMember() {
        var found = new HashMap<String, String>();
        for (int i = 0; i < members.size(); i++) {
            found.put(members.get(i), reporters.get(i));
        }
        return found;
    }
}
