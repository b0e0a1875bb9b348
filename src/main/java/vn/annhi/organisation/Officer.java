package vn.annhi.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person with an account.
 *
 * @param id the account, {@code muongso.bvte}
 * @param name the full name as it is written, not split into parts
 * @param positions what the person holds, the primary position first; never empty
 */
public record Officer(String id, String name, Optional<String> email, Locale locale, List<PositionId> positions) {

    /** The language of officers who have not chosen one. */
    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9]+([-._][a-zA-Z0-9]+)*");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    /** Refuses a malformed account or address and a person without a position with {@link IllegalArgumentException}. */
    public Officer {
        positions = List.copyOf(positions);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("an account looks like muongso.bvte, not like '" + id + "'");
        }
        if (email.isPresent() && !isAddress(email.get())) {
            throw new IllegalArgumentException("'" + email.get() + "' is not an e-mail address");
        }
        if (positions.isEmpty()) {
            throw new IllegalArgumentException("an officer holds at least one position");
        }
    }

    /** Whether that is written like a mail address. */
    public static boolean isAddress(String text) {
        return EMAIL.matcher(text).matches();
    }

    /** The position that decides where the officer's new cases belong. */
    public PositionId primaryPosition() {
        return positions.get(0);
    }

    /** Whether the officer holds that position. */
    public boolean holds(PositionId position) {
        return positions.contains(position);
    }
}
