package vn.annhi.local;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The mail catcher's inbox in the browser, newest first. Local run only. */
@TestComponent
@RestController
class InboxPage {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+");

    private final GreenMail catcher;

    InboxPage(GreenMail catcher) {
        this.catcher = catcher;
    }

    @GetMapping(path = "/hop-thu", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String inbox() {
        var mails = Arrays.asList(catcher.getReceivedMessages());
        mails.sort(Comparator.comparing(InboxPage::sent).reversed());
        var list = mails.stream().map(InboxPage::article).collect(Collectors.joining());
        return """
                <!doctype html><html lang="vi"><meta charset="utf-8"><title>Hộp thư thử</title>
                <link rel="icon" href="/an-nhi/mark.svg">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>body{font:16px/1.5 sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}
                article{border:1px solid #ccc;border-radius:6px;padding:1rem;margin:1rem 0;overflow-wrap:anywhere}
                pre{font:inherit;white-space:pre-wrap}
                iframe{width:100%%;height:34rem;margin-top:.5rem;border:1px solid #ccc}</style>
                <h1>Hộp thư thử (%d thư)</h1>%s</html>
                """.formatted(mails.size(), mails.isEmpty() ? "<p>Chưa có thư nào.</p>" : list);
    }

    private static long sent(MimeMessage mail) {
        try {
            return mail.getSentDate() == null ? 0 : mail.getSentDate().getTime();
        } catch (MessagingException e) {
            throw new IllegalStateException("a caught mail cannot be read", e);
        }
    }

    private static String article(MimeMessage mail) {
        try {
            return "<article><strong>%s</strong><br>%s → %s<pre>%s</pre>%s</article>"
                    .formatted(
                            escaped(mail.getSubject()),
                            escaped(InternetAddress.toString(mail.getFrom())),
                            escaped(InternetAddress.toString(mail.getAllRecipients())),
                            withLinks(part(mail, "text/plain").orElse("")),
                            part(mail, "text/html").map(InboxPage::frame).orElse(""));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a caught mail cannot be read", e);
        }
    }

    /** The first part of that type, however deep it lies. */
    private static Optional<String> part(Part part, String type) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = part(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        return part.isMimeType(type) ? Optional.of(String.valueOf(part.getContent())) : Optional.empty();
    }

    private static String withLinks(String text) {
        var html = new StringBuilder();
        int end = 0;
        for (var link : LINK.matcher(text).results().toList()) {
            var address = escaped(link.group());
            html.append(escaped(text.substring(end, link.start())))
                    .append("<a href=\"%s\">%s</a>".formatted(address, address));
            end = link.end();
        }
        return html.append(escaped(text.substring(end))).toString();
    }

    /** A frame without scripts, forms or our origin; only a click on a link leaves it. */
    private static String frame(String html) {
        return """
                <details><summary>Bản HTML</summary><iframe title="Bản HTML" \
                sandbox="allow-top-navigation-by-user-activation" \
                srcdoc="%s"></iframe></details>
                """.formatted(escaped(html.replace("<head>", "<head><base target=\"_top\">")));
    }

    private static String escaped(@Nullable String text) {
        return HtmlUtils.htmlEscape(text == null ? "" : text, "UTF-8");
    }
}
