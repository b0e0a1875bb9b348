package vn.annhi.reminder.mail;

/**
 * A calendar entry (RFC 5545) as it is attached to a mail.
 *
 * @param method {@code PUBLISH} puts it into the reader's calendar, {@code CANCEL} takes it out (RFC 5546)
 */
public record CalendarEntry(String method, String fileName, String text) {}
