package vn.annhi.dossier;

import java.util.Optional;
import java.util.regex.Pattern;

/** A case's number, e.g. {@code PT-2026-000123}: supervising unit, year, serial; the only name of a case outside the dossier. */
public record CaseCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}-[0-9]{4}-[0-9]{6}");

    public CaseCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a case code");
        }
    }

    /** The code that the text is, if it has the shape of one. */
    public static Optional<CaseCode> read(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new CaseCode(text)) : Optional.empty();
    }

    static CaseCode of(String office, int year, int serial) {
        return new CaseCode("%s-%04d-%06d".formatted(office, year, serial));
    }

    @Override
    public String toString() {
        return value;
    }
}
