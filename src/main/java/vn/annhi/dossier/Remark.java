package vn.annhi.dossier;

import java.util.Locale;

/**
 * What somebody says or decides about a case beside its forms.
 *
 * @param about the duty that it is about; empty of a comment
 * @param detail the account that a task was given to, or the instant until which it was put off
 * @param text the comment, or the reason
 */
public record Remark(Kind kind, String about, String detail, String text, Author author) {

    /** What was said or decided. */
    public enum Kind {
        COMMENT,
        REASSIGNED,
        EXTENDED;

        /** Its name in the table and in keys of texts. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
