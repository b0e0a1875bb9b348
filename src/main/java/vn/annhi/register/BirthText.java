package vn.annhi.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** A birth as people write it: {@code 31/12/2015}, {@code 2015-12-31}, or the year alone. */
public record BirthText(Optional<LocalDate> day, Optional<Integer> year) {

    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
    private static final Pattern VIETNAMESE = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Nothing for anything else, such as 31/02/2015; both parts are empty for an empty text. */
    public static Optional<BirthText> read(String text) {
        if (text.isBlank()) {
            return Optional.of(new BirthText(Optional.empty(), Optional.empty()));
        }
        if (YEAR.matcher(text).matches()) {
            return Optional.of(new BirthText(Optional.empty(), Optional.of(Integer.valueOf(text))));
        }
        try {
            var iso = ISO.matcher(text);
            if (iso.matches()) {
                return of(iso.group(1), iso.group(2), iso.group(3));
            }
            var written = VIETNAMESE.matcher(text);
            return written.matches() ? of(written.group(3), written.group(2), written.group(1)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // told as a date that does not exist
        }
    }

    private static Optional<BirthText> of(String year, String month, String day) {
        var date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        return Optional.of(new BirthText(Optional.of(date), Optional.of(date.getYear())));
    }

    /** As it is written: 31/12/2015, 2015, or nothing. */
    public static String say(Particulars child) {
        return child.birthDate()
                .map(DAY::format)
                .or(() -> child.birthYear().map(String::valueOf))
                .orElse("");
    }
}
