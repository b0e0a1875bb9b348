package vn.annhi.reminder.letter;

import java.util.UUID;

/**
 * The right of this node to send one letter now.
 *
 * @param token tells this claim from any other on the same letter
 * @param recipient the account
 * @param urgent whether no hour holds it back
 * @param resent whether an earlier sending may have arrived
 * @param attempts how often a mail server was asked, this time included
 * @param refusals how often it said no to this person or text
 */
record Claim(
        long id,
        UUID token,
        String recipient,
        String messageId,
        boolean digest,
        boolean urgent,
        boolean resent,
        int attempts,
        int refusals) {}
