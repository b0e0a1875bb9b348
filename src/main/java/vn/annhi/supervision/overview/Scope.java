package vn.annhi.supervision.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.annhi.organisation.UnitId;

/**
 * The units whose duties are looked at.
 *
 * @param groups in which line of the overview each of them is counted
 * @param whole whether these are all units that there are
 */
public record Scope(Map<String, UnitId> groups, boolean whole) {

    /** Their ids, as a statement's array. */
    public String[] units() {
        return groups.keySet().toArray(String[]::new);
    }

    /** The same for a condition that holds for all units where these are the whole: none, as nobody reads them. */
    String[] filter() {
        return whole ? new String[0] : units();
    }

    List<UnitId> lines() {
        return groups.values().stream().distinct().toList();
    }

    /** Whose months are summed: of all units together there is a sum of its own. */
    public String[] summed() {
        return whole ? new String[] {""} : units();
    }

    /** The same with the units of one line only; none when there is no such line. */
    public Scope only(String line) {
        var kept = new LinkedHashMap<String, UnitId>();
        groups.forEach((unit, of) -> {
            if (of.value().equals(line)) {
                kept.put(unit, of);
            }
        });
        return new Scope(kept, whole && kept.size() == groups.size());
    }
}
