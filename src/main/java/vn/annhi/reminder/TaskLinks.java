package vn.annhi.reminder;

import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.annhi.datafile.DataFileException;

/** The address that opens a task, after signing in where needed. */
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

    String to(String taskId) {
        return UriComponentsBuilder.fromUriString(home)
                .pathSegment("viec", taskId)
                .encode()
                .toUriString();
    }
}
