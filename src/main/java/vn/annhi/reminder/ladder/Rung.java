package vn.annhi.reminder.ladder;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.annhi.datafile.DataRow;

/**
 * One line of the ladders: on which occasion who is told.
 *
 * @param hour the time of day in Việt Nam of a rung counted in days
 * @param repeats how often it comes, at most; from the second on at the same distance again
 * @param binding cannot be switched off by its recipient
 * @param atAnyHour nights, rest days and quiet hours do not hold it back
 * @param priority 1 leaves first
 * @param lateAfter from when on a message counts as late
 * @param staleAfter from when on it is no longer sent
 * @param validFrom rungs of earlier days are not raised
 */
record Rung(
        String ladder,
        String name,
        Occasion occasion,
        Optional<Offset> offset,
        Optional<LocalTime> hour,
        int repeats,
        List<Relation> recipients,
        Delivery delivery,
        boolean binding,
        boolean atAnyHour,
        int priority,
        Duration lateAfter,
        Duration staleAfter,
        LocalDate validFrom) {

    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z0-9]+)*");
    private static final int AMOUNT = 9999;

    static Rung read(DataRow row) {
        var rung = new Rung(
                row.as("ladder", Rung::name),
                row.as("rung", Rung::name),
                row.as("when", text -> Words.constant(Occasion.class, text)),
                row.optional("offset").map(ignored -> row.as("offset", Offset::of)),
                row.optional("hour").map(ignored -> row.as("hour", Rung::hour)),
                row.as("repeats", Rung::amount),
                row.as("recipients", Rung::relations),
                row.as("delivery", text -> Words.constant(Delivery.class, text)),
                row.as("binding", Words::flag),
                row.as("any_hour", Words::flag),
                row.as("priority", Rung::amount),
                Duration.ofMinutes(row.as("late_after_minutes", Rung::amount)),
                Duration.ofHours(row.as("stale_after_hours", Rung::amount)),
                row.date("valid_from"));
        rung.contradiction().ifPresent(text -> {
            throw row.error(text);
        });
        return rung;
    }

    private Optional<String> contradiction() {
        if (staleAfter.compareTo(lateAfter) <= 0) {
            return Optional.of("a message cannot be stale before it is late");
        }
        if (offset.isPresent() != occasion.hasOffset()) {
            return Optional.of("an offset stands with before and after, and with nothing else");
        }
        if (offset.filter(Offset::isInDays).isPresent() && hour.isEmpty()) {
            return Optional.of("a rung counted in days needs an hour");
        }
        if (hour.isPresent()
                && occasion != Occasion.AT
                && offset.filter(Offset::isInDays).isEmpty()) {
            return Optional.of("an hour stands only with days and with at");
        }
        if (repeats > 1
                && (occasion != Occasion.AFTER || !offset.orElseThrow().unit().equals("w"))) {
            return Optional.of("only a rung in working days after the due instant can repeat");
        }
        return atAnyHour && delivery == Delivery.DIGEST
                ? Optional.of("a message that may come at any hour is a mail of its own")
                : Optional.empty();
    }

    private static String name(String text) {
        if (!NAME.matcher(text).matches()) {
            throw new IllegalArgumentException("expected a name like opened or before-4h");
        }
        return text;
    }

    private static LocalTime hour(String text) {
        if (!text.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
            throw new IllegalArgumentException("expected a time of day like 07:30");
        }
        return LocalTime.parse(text);
    }

    private static List<Relation> relations(String text) {
        return Arrays.stream(text.split("\\+", -1))
                .map(word -> Words.constant(Relation.class, word))
                .distinct()
                .toList();
    }

    private static int amount(String text) {
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException("expected a whole number from 1 to " + AMOUNT);
        }
        return Integer.parseInt(text);
    }
}
