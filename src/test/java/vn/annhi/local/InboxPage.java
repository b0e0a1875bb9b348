package vn.annhi.local;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The mail catcher's inbox in the browser, newest first. Local run only. */
@TestComponent
@RestController
class InboxPage {

    private final GreenMail catcher;

    InboxPage(GreenMail catcher) {
        this.catcher = catcher;
    }

    @GetMapping(path = "/hop-thu", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String inbox() {
        var mails = Arrays.asList(catcher.getReceivedMessages());
        Collections.reverse(mails);
        var list = mails.stream().map(InboxPage::article).collect(Collectors.joining());
        return """
                <!doctype html><html lang="vi"><meta charset="utf-8"><title>Hộp thư thử</title>
                <meta name="viewport" content="width=device-width">
                <style>body{font:16px/1.5 sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}
                article{border:1px solid #ccc;border-radius:6px;padding:1rem;margin:1rem 0}pre{white-space:pre-wrap}</style>
                <h1>Hộp thư thử (%d thư)</h1>%s</html>
                """.formatted(mails.size(), mails.isEmpty() ? "<p>Chưa có thư nào.</p>" : list);
    }

    private static String article(MimeMessage mail) {
        try {
            return "<article><strong>%s</strong><br>%s → %s<pre>%s</pre></article>"
                    .formatted(
                            escaped(mail.getSubject()),
                            escaped(Arrays.toString(mail.getFrom())),
                            escaped(Arrays.toString(mail.getAllRecipients())),
                            escaped(text(mail)));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a caught mail cannot be read", e);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            BodyPart first = parts.getBodyPart(0);
            return text(first);
        }
        return String.valueOf(part.getContent());
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text == null ? "" : text, "UTF-8");
    }
}
