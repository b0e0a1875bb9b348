package vn.annhi.supervision.overview;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How an open duty stands to its due instant: not due soon, due within seven days, or late for so many whole days. */
public enum Lateness {
    LATER(Duration.ofDays(-7)),
    SOON(Duration.ZERO),
    UNDER_1_DAY(Duration.ofDays(1)),
    FROM_1_DAY(Duration.ofDays(4)),
    FROM_4_DAYS(Duration.ofDays(8)),
    FROM_8_DAYS(Duration.ofDays(31)),
    FROM_31_DAYS(null);

    /** The database's clock: what lies between two instants of it. */
    private static final Duration TICK = Duration.ofNanos(1_000);

    private final @Nullable Duration lateLessThan;

    Lateness(@Nullable Duration lateLessThan) {
        this.lateLessThan = lateLessThan;
    }

    /** The band of that name in addresses; empty for an unknown one. */
    public static Optional<Lateness> read(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    /** The name in addresses and keys of texts. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The bands of late duties, the shortest first. */
    public static List<Lateness> late() {
        return List.of(UNDER_1_DAY, FROM_1_DAY, FROM_4_DAYS, FROM_8_DAYS, FROM_31_DAYS);
    }

    /** Of a duty that is due then, as seen now. */
    public static Lateness of(Instant due, Instant now) {
        return Arrays.stream(values())
                .filter(each -> !due.isBefore(each.dueFrom(now)))
                .findFirst()
                .orElse(FROM_31_DAYS);
    }

    /** Whether the due instant has passed. */
    public boolean isLate() {
        return ordinal() >= UNDER_1_DAY.ordinal();
    }

    /** The earliest due instant that belongs to the band, as seen now. */
    Instant dueFrom(Instant now) {
        if (lateLessThan == null) {
            return Instant.EPOCH;
        }
        // A duty that is late for exactly so long belongs to the next band; one that is due right now is not late yet
        return lateLessThan.compareTo(Duration.ZERO) > 0
                ? now.minus(lateLessThan).plus(TICK)
                : now.minus(lateLessThan);
    }

    /** The earliest due instant that no longer belongs to it, as seen now. */
    Instant dueBefore(Instant now) {
        return this == LATER ? Instant.parse("9999-12-31T00:00:00Z") : values()[ordinal() - 1].dueFrom(now);
    }

    /** How many of the instants between the bands are not after that column, as a statement's expression. */
    static String thresholdsBelow(String column) {
        return IntStream.range(1, values().length)
                .mapToObj(
                        number -> " when " + column + " >= :threshold" + number + " then " + (values().length - number))
                .collect(Collectors.joining("", "case", " else 0 end"));
    }

    /** The instants between the bands, as its parameters. */
    static Map<String, Timestamp> thresholds(Instant now) {
        return Arrays.stream(values())
                .filter(each -> each != FROM_31_DAYS)
                .collect(Collectors.toMap(
                        each -> "threshold" + (each.ordinal() + 1), each -> Timestamp.from(each.dueFrom(now))));
    }

    /** The band above so many thresholds. */
    static Lateness above(int thresholds) {
        return values()[values().length - 1 - thresholds];
    }
}
