package vn.annhi.reminder.mail;

import java.util.List;
import java.util.Optional;

/**
 * What a mail says to whom.
 *
 * @param subject one line: characters that would end a header line become spaces
 * @param html the same text for readers of HTML
 * @param messageId {@code <…@…>} when the mail may be sent more than once
 * @param entries for the reader's calendar
 */
public record Letter(
        String to,
        String subject,
        String text,
        Optional<String> html,
        Optional<String> messageId,
        List<CalendarEntry> entries) {

    /** Refuses a Message-ID that is none with {@link IllegalArgumentException}. */
    public Letter {
        entries = List.copyOf(entries);
        subject = subject.replaceAll("\\p{Cntrl}+", " ");
        if (messageId.filter(id -> !id.matches("<[!-;=?-~]+@[!-;=?-~]+>")).isPresent()) {
            throw new IllegalArgumentException("not a Message-ID");
        }
    }

    /** A letter in plain text, sent once. */
    public static Letter plain(String to, String subject, String text) {
        return new Letter(to, subject, text, Optional.empty(), Optional.empty(), List.of());
    }
}
