package vn.annhi.engine.web;

import java.util.Arrays;
import java.util.Locale;

/** Who may make a call. */
enum Audience {
    ANYONE,
    OFFICER,
    SUPERVISOR,
    ADMIN;

    /** The audience as the data file writes it: {@code officer}. */
    static Audience of(String name) {
        return Arrays.stream(values())
                .filter(audience -> audience.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such audience"));
    }

    boolean includes(Visitor visitor) {
        return switch (this) {
            case ANYONE -> true;
            case OFFICER -> visitor.isSignedIn();
            case SUPERVISOR -> visitor.supervisor();
            case ADMIN -> visitor.admin();
        };
    }
}
