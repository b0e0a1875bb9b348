package vn.annhi.reminder.mail;

import java.util.List;

/** A letter as its templates lay it out; every part is said already, in the reader's language. */
public record LetterView(
        String language,
        String subject,
        String headline,
        String resent,
        List<Section> sections,
        List<String> why,
        String signIn,
        String preferences,
        String preferencesLink,
        String footer) {

    /** Duties that stand alike; {@code title} is empty in a letter about one duty. */
    public record Section(String title, String tone, List<Item> items) {}

    /** One duty; {@code owner} is empty when it is the reader's own. */
    public record Item(
            String label, String caseLine, String owner, String left, String due, String link, String open) {}
}
