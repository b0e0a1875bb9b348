package vn.annhi.reminder;

import java.util.Optional;

/**
 * What a mail says to whom.
 *
 * @param subject one line: characters that would end a header line become spaces
 * @param html the same text for readers of HTML
 * @param messageId {@code <…@…>} when the mail may be sent more than once
 */
record Letter(String to, String subject, String text, Optional<String> html, Optional<String> messageId) {

    Letter {
        subject = subject.replaceAll("\\p{Cntrl}+", " ");
        if (messageId.filter(id -> !id.matches("<[!-;=?-~]+@[!-;=?-~]+>")).isPresent()) {
            throw new IllegalArgumentException("not a Message-ID");
        }
    }

    /** A letter in plain text, sent once. */
    static Letter plain(String to, String subject, String text) {
        return new Letter(to, subject, text, Optional.empty(), Optional.empty());
    }
}
