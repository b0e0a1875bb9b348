package vn.annhi.dossier;

import java.util.Map;

/**
 * A notice as it arrives from a sender.
 *
 * @param key the idempotency key of the sending
 * @param reference the sender's own number for the notice
 * @param content what it says, as sent
 */
public record SentNotice(String sender, String key, String reference, Map<String, Object> content) {}
