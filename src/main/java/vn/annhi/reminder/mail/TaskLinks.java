package vn.annhi.reminder.mail;

import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.annhi.datafile.DataFileException;

/** The addresses that a mail leads to, after signing in where needed. */
@Component
class TaskLinks {

    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[\\w.-]+(:\\d{1,5})?(/[\\w./-]*)?");

    private final String home;

    TaskLinks(@Value("${annhi.base-url}") String home) {
        if (!WEB_ADDRESS.matcher(home).matches()) {
            throw new DataFileException(
                    "annhi.base-url", 0, "'" + home + "' is no web address, expected one like https://annhi.example");
        }
        this.home = home;
    }

    /** Opens the task in Tasklist. */
    String toTask(String taskId) {
        return to("viec", taskId);
    }

    /** Opens the page of the case; who may not read it is told so there. */
    String toCase(String caseCode) {
        return to("ho-so", caseCode);
    }

    /** Where a person says how he or she wants mail. */
    String toPreferences() {
        return to("thu-nhac");
    }

    private String to(String... path) {
        return UriComponentsBuilder.fromUriString(home)
                .pathSegment(path)
                .encode()
                .toUriString();
    }
}
