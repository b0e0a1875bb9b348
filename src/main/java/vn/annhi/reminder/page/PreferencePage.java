package vn.annhi.reminder.page;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.annhi.reminder.ladder.LadderOverview;
import vn.annhi.reminder.ledger.SendWindow;
import vn.annhi.reminder.preference.MailPreferences;
import vn.annhi.web.OwnPage;

/**
 * How an officer wants his or her own mail. Opening the page changes nothing, whoever follows the link of a mail; only the
 * form of a person who is signed in does. Mails of legal deadlines are listed and cannot be switched off.
 */
@OwnPage
@RequestMapping(PreferencePage.PATH)
class PreferencePage {

    static final String PATH = "/thu-nhac";

    /** One kind of message; all but the amount are keys of texts. */
    record Row(String when, int amount, String delivery, String choice) {

        static Row of(LadderOverview.Message message) {
            var single = message.atAnyHour() ? "reminder.page.delivery.anyHour" : "reminder.page.delivery.single";
            return new Row(
                    "reminder.page.when." + message.occasion() + message.unit(),
                    message.amount(),
                    message.digest() ? "reminder.page.delivery.digest" : single,
                    message.binding() ? "reminder.page.switch.never" : "reminder.page.switch.may");
        }
    }

    /** A ladder; the title is a key. */
    record Part(String title, List<Row> rows) {}

    private final MailPreferences preferences;
    private final SendWindow window;
    private final LadderOverview ladders;

    PreferencePage(MailPreferences preferences, SendWindow window, LadderOverview ladders) {
        this.preferences = preferences;
        this.window = window;
        this.ladders = ladders;
    }

    @GetMapping
    String show(Principal reader, Model page, HttpServletRequest request) {
        page.addAttribute("saved", request.getParameter("da-ghi") != null);
        return show(page, PreferenceForm.of(preferences.of(reader.getName())), Map.of());
    }

    @PostMapping
    String set(Principal officer, Model page, @ModelAttribute PreferenceForm form) {
        var faults = form.faults(window);
        if (!faults.isEmpty()) {
            return show(page, form, faults);
        }
        preferences.set(officer.getName(), form.preference());
        return "redirect:" + PATH + "?da-ghi#content";
    }

    private String show(Model page, PreferenceForm typed, Map<String, String> faults) {
        page.addAttribute("typed", typed);
        page.addAttribute("faults", faults);
        page.addAttribute("window", window);
        page.addAttribute(
                "parts",
                ladders.all().entrySet().stream()
                        .map(ladder -> new Part(
                                "reminder.page.ladder." + ladder.getKey(),
                                ladder.getValue().stream()
                                        .map(Row::of)
                                        .distinct()
                                        .toList()))
                        .toList());
        return "mail-preferences";
    }
}
