package vn.annhi.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people of this installation, as their file names them; {@link Posts} says who may act where on which day. */
public final class Officers {

    private final Map<String, Officer> byId = new LinkedHashMap<>();

    public Officers(List<Officer> officers) {
        officers.forEach(officer -> byId.put(officer.id(), officer));
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

    /** What the file says that the officer holds, whether the units stand or not; nothing for an unknown account. */
    List<PositionId> positions(String officerId) {
        var officer = byId.get(officerId);
        return officer == null ? List.of() : officer.positions();
    }
}
