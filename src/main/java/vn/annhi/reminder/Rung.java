package vn.annhi.reminder;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.annhi.datafile.DataRow;

/**
 * One line of the ladders: on which occasion who is told.
 *
 * @param priority 1 leaves first
 * @param lateAfter from when on a message counts as late
 * @param staleAfter from when on it is no longer sent
 * @param validFrom work given on an earlier day is not announced
 */
record Rung(
        Ladder ladder,
        String name,
        Occasion occasion,
        Relation recipients,
        int priority,
        Duration lateAfter,
        Duration staleAfter,
        LocalDate validFrom) {

    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z0-9]+)*");

    static Rung read(DataRow row) {
        var rung = new Rung(
                row.as("ladder", text -> word(Ladder.class, text)),
                row.as("rung", Rung::name),
                row.as("when", text -> word(Occasion.class, text)),
                row.as("recipients", text -> word(Relation.class, text)),
                row.as("priority", Rung::amount),
                Duration.ofMinutes(row.as("late_after_minutes", Rung::amount)),
                Duration.ofHours(row.as("stale_after_hours", Rung::amount)),
                row.date("valid_from"));
        if (rung.staleAfter.compareTo(rung.lateAfter) <= 0) {
            throw row.error("a message cannot be stale before it is late");
        }
        return rung;
    }

    /** The word for a constant in the table and in the database. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String name(String text) {
        if (!NAME.matcher(text).matches()) {
            throw new IllegalArgumentException("expected a name like opened or day-before");
        }
        return text;
    }

    private static int amount(String text) {
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException("expected a whole number from 1 to 9999");
        }
        return Integer.parseInt(text);
    }

    private static <E extends Enum<E>> E word(Class<E> words, String text) {
        var known = Arrays.stream(words.getEnumConstants()).map(Rung::word).toList();
        if (!known.contains(text)) {
            throw new IllegalArgumentException("expected one of " + known);
        }
        return Enum.valueOf(words, text.toUpperCase(Locale.ROOT));
    }
}
