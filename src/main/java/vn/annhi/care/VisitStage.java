package vn.annhi.care;

import java.util.Locale;

/** Which regular visit is next: after one month, after three, then every six (D56 art. 43.2). */
enum VisitStage {
    FIRST,
    SECOND,
    REGULAR;

    /** After so many regular visits. */
    static VisitStage after(int visits) {
        return values()[Math.min(visits, REGULAR.ordinal())];
    }

    /** As the routing fact {@code careStage} says it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
