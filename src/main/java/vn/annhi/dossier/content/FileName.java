package vn.annhi.dossier.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file's name as it was typed, in composed letters; never a path, and what it shows is what it is. */
record FileName(String value) {

    private static final int LONGEST = 200;
    private static final Pattern EXTENSION =
            Pattern.compile("(?s).*[^.\\s].*\\.([A-Za-z0-9]{1,8})|[^.\\s]\\.([A-Za-z0-9]{1,8})");
    /** Separators of paths; control and invisible formatting characters, which can turn the end of a name around. */
    private static final Pattern DECEIVING =
            Pattern.compile("[/\\\\\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]");

    /** The name, unless it could deceive a person or a file system. */
    static Optional<FileName> of(String typed) {
        var name = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        var sound = name.codePointCount(0, name.length()) <= LONGEST
                && !DECEIVING.matcher(name).find()
                && EXTENSION.matcher(name).matches();
        return sound ? Optional.of(new FileName(name)) : Optional.empty();
    }

    /** What follows the last dot, in small letters. */
    String extension() {
        return value.substring(value.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
