package vn.annhi.reminder.page;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.annhi.reminder.ledger.SendWindow;
import vn.annhi.reminder.preference.MailPreference;
import vn.annhi.reminder.preference.QuietHours;
import vn.annhi.wording.Wording;

/** What an officer typed on the page of mails, kept as typed; an unticked box is missing. */
record PreferenceForm(
        @Nullable String language,
        @Nullable String optional,
        @Nullable String quietFrom,
        @Nullable String quietTo) {

    static PreferenceForm of(MailPreference preference) {
        return new PreferenceForm(
                preference.language().getLanguage(),
                preference.optional() ? "on" : null,
                preference.quiet().map(quiet -> quiet.from().toString()).orElse(""),
                preference.quiet().map(quiet -> quiet.to().toString()).orElse(""));
    }

    /** The key of what is wrong, by field; empty when nothing is. */
    Map<String, String> faults(SendWindow window) {
        var faults = new LinkedHashMap<String, String>();
        if (!"vi".equals(language) && !"en".equals(language)) {
            faults.put("language", "reminder.page.fault.language");
        }
        var from = time(quietFrom);
        var to = time(quietTo);
        if (from.isEmpty() && (isTyped(quietFrom) || to.isPresent())) {
            faults.put("quietFrom", "reminder.page.fault.time");
        }
        if (to.isEmpty() && (isTyped(quietTo) || from.isPresent())) {
            faults.put("quietTo", "reminder.page.fault.time");
        }
        if (from.isPresent() && from.equals(to)) {
            faults.put("quietTo", "reminder.page.fault.same");
        } else if (from.isPresent() && to.isPresent() && !window.leavesRoom(new QuietHours(from.get(), to.get()))) {
            faults.put("quietTo", "reminder.page.fault.wholeWindow");
        }
        return faults;
    }

    /** What it asks for; only of a form without faults. */
    MailPreference preference() {
        return new MailPreference(
                "en".equals(language) ? Locale.ENGLISH : Wording.VIETNAMESE,
                optional != null,
                time(quietFrom).map(from -> new QuietHours(from, time(quietTo).orElseThrow())));
    }

    private static boolean isTyped(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static Optional<LocalTime> time(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(LocalTime.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
