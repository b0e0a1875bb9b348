package vn.annhi.reminder.preference;

import java.util.Locale;
import java.util.Optional;

/**
 * How an officer wants mail.
 *
 * @param optional whether mails that no legal deadline asks for are wanted
 * @param quiet when no mail may arrive but that of duties counted in hours
 */
public record MailPreference(Locale language, boolean optional, Optional<QuietHours> quiet) {}
