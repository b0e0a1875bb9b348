package vn.annhi.reminder.mail;

import java.util.List;
import java.util.Locale;

/**
 * What one letter is to tell whom.
 *
 * @param digest whether it is the one mail of the morning, even with a single line
 * @param resent whether an earlier sending of the same mail may have arrived
 */
public record Content(
        String address, Locale language, String messageId, boolean digest, boolean resent, List<Line> lines) {}
