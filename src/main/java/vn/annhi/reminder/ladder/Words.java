package vn.annhi.reminder.ladder;

import java.util.Arrays;
import java.util.Locale;

/** The small words of the tables, which are also the database's. */
final class Words {

    private Words() {}

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The constant of that word; {@link IllegalArgumentException} lists the words there are. */
    static <E extends Enum<E>> E constant(Class<E> words, String text) {
        return Arrays.stream(words.getEnumConstants())
                .filter(constant -> word(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected one of "
                        + Arrays.stream(words.getEnumConstants())
                                .map(Words::word)
                                .toList()));
    }

    /** A flag; {@link IllegalArgumentException} for anything but yes and no. */
    static boolean flag(String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("expected yes or no");
        };
    }
}
