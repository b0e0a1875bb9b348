package vn.annhi.reminder.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.annhi.calendar.StatutoryClock;
import vn.annhi.datafile.DataFileException;
import vn.annhi.reminder.MailText;

/** What a mail may and may not contain, before any server sees it. */
class PostTest {

    private static final Clock NINE = Clock.fixed(Instant.parse("2027-03-01T02:00:00Z"), StatutoryClock.ZONE);

    private final Post post = new Post(new JavaMailSenderImpl(), "An Nhi <an-nhi@phongtho.example>", NINE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hạn\r\nBcc: thief@other.example",
                "due\r\nBcc: thief@other.example",
                "due\nBcc: thief@other.example",
                "due\rBcc: thief@other.example",
                "due\r\n\r\nBcc: thief@other.example",
                "due\u0085Bcc: thief@other.example",
                "due\u2028Bcc: thief@other.example"
            })
    void noSubjectBeginsAnotherHeader(String subject) throws Exception {
        var raw = raw(Letter.plain("muongso.bvte@phongtho.example", subject, "text"));

        assertThat(raw.lines()).noneMatch(line -> line.startsWith("Bcc:"));
        assertThat(raw.lines().filter(line -> line.startsWith("Subject:"))).hasSize(1);
        assertThat(raw.substring(raw.indexOf("\r\n\r\n"))).doesNotContain("Bcc:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "muongso.bvte@phongtho.example\r\nBcc: thief@other.example",
                "muongso.bvte@phongtho.example, thief@other.example",
                "muongso.bvte",
                ""
            })
    void anAddressIsOneAddress(String to) {
        assertThatThrownBy(() -> post.compose(Letter.plain(to, "subject", "text")))
                .isInstanceOf(MailPreparationException.class);
    }

    @Test
    void aMessageIdIsOneLine() {
        var broken = Optional.of("<1@phongtho.example>\r\nBcc: thief@other.example");

        assertThatThrownBy(() -> new Letter("a@phongtho.example", "s", "t", Optional.empty(), broken, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bothAlternativesSayTheSameAndTheMessageIdStays() throws Exception {
        var letter = new Letter(
                "muongso.bvte@phongtho.example",
                "Việc mới",
                "Chữ thường",
                Optional.of("<p>Chữ thường</p>"),
                Optional.of("<1@phongtho.example>"),
                List.of());
        var mail = post.compose(letter);
        mail.saveChanges();

        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(MailText.of(mail).plain()).isEqualTo("Chữ thường");
        assertThat(MailText.of(mail).html()).isEqualTo("<p>Chữ thường</p>");
        assertThat(mail.getSentDate()).isEqualTo(Instant.parse("2027-03-01T02:00:00Z"));
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void theSenderMustBeAnAddress() {
        assertThat(post.domain()).isEqualTo("phongtho.example");
        assertThatThrownBy(() -> new Post(new JavaMailSenderImpl(), "An Nhi", NINE))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining("annhi.mail-from");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://annhi.example", "https://annhi.example/"})
    void aLinkLeadsToTheTask(String home) {
        assertThat(new TaskLinks(home).toTask("a-task/../x?y"))
                .isEqualTo("https://annhi.example/viec/a-task%2F..%2Fx%3Fy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"annhi.example", "javascript:alert(1)", "ftp://annhi.example", "http://an nhi", ""})
    void linksNeedAWebAddress(String home) {
        assertThatThrownBy(() -> new TaskLinks(home))
                .isInstanceOf(DataFileException.class)
                .hasMessageStartingWith("annhi.base-url:0: ");
    }

    private String raw(Letter letter) throws Exception {
        var mail = post.compose(letter);
        mail.saveChanges();
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
