package vn.annhi.organisation;

import java.util.regex.Pattern;

/**
 * A unit for ever, such as {@code xa-03589-2004}: what it is, its code, the year it began. The year is part of it because
 * the State gives codes of closed communes to new ones.
 */
public record UnitId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z]+(-[a-z]+)*-[0-9]{2,5}-[0-9]{4}");

    /** Refuses text of any other form with {@link IllegalArgumentException}. */
    public UnitId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a unit id looks like xa-03589-2004, not like '" + value + "'");
        }
    }

    /** The leading words: {@code xa}, {@code so-ldtbxh}. */
    String prefix() {
        return value.replaceFirst("-[0-9]+-[0-9]+$", "");
    }

    @Override
    public String toString() {
        return value;
    }
}
