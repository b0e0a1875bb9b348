package vn.annhi.organisation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The officers of this installation and what they hold; a position counts only while its unit stands. */
public final class Officers {

    private final Map<String, Officer> byId = new LinkedHashMap<>();
    private final OrganisationChart chart;

    public Officers(List<Officer> officers, OrganisationChart chart) {
        officers.forEach(officer -> byId.put(officer.id(), officer));
        this.chart = chart;
    }

    /** All officers in the order of their file. */
    public List<Officer> all() {
        return List.copyOf(byId.values());
    }

    /** Whether the account is an officer's. */
    public boolean includes(String account) {
        return byId.containsKey(account);
    }

    /** The officer's full name; the account itself when it is not an officer's. */
    public String name(String officerId) {
        var officer = byId.get(officerId);
        return officer == null ? officerId : officer.name();
    }

    /** The officer's e-mail address; nothing when there is none or the account is not an officer's. */
    public Optional<String> email(String officerId) {
        return Optional.ofNullable(byId.get(officerId)).flatMap(Officer::email);
    }

    /** What the officer holds on that day, the primary position first; nothing for an unknown account. */
    public List<PositionId> positions(String officerId, LocalDate day) {
        var officer = byId.get(officerId);
        return officer == null
                ? List.of()
                : officer.positions().stream()
                        .filter(position -> chart.unit(position.unit()).validOn(day))
                        .toList();
    }

    /** Whether the officer holds the position on that day. */
    public boolean holds(String officerId, PositionId position, LocalDate day) {
        return positions(officerId, day).contains(position);
    }
}
