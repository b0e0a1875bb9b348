package vn.annhi.register.page;

import java.util.List;
import vn.annhi.organisation.Unit;

/** The names of places for a page. */
record UnitPlaces(List<Unit> units) {

    /** Where that unit is; its id when it is none of these. */
    public String of(String id) {
        return units.stream()
                .filter(unit -> unit.id().value().equals(id))
                .findFirst()
                .map(Unit::place)
                .orElse(id);
    }
}
