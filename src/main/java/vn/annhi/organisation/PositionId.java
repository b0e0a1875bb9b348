package vn.annhi.organisation;

/** A seat in a unit that officers hold, written {@code xa-03589-2004.cpw}; the engine's candidate groups bear this name. */
public record PositionId(UnitId unit, Role role) {

    /** Reads {@code xa-03589-2004.cpw}; anything else is an {@link IllegalArgumentException}. */
    public static PositionId parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("a position looks like xa-03589-2004.cpw, not like '" + text + "'");
        }
        return new PositionId(new UnitId(text.substring(0, dot)), Role.of(text.substring(dot + 1)));
    }

    @Override
    public String toString() {
        return unit + "." + role.id();
    }
}
