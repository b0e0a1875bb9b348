package vn.annhi.reminder;

import java.util.UUID;

/**
 * The right of this node to send one notice now.
 *
 * @param token tells this claim from any other on the same notice
 * @param recipient the account
 * @param attempts this one included
 */
record Claim(long id, UUID token, String recipient, String messageId, String taskId, int attempts) {}
