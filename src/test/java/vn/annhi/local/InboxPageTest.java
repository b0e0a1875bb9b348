package vn.annhi.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.Test;

/** The demo's inbox shows any mail, and lets none of them act. */
class InboxPageTest {

    @Test
    void linksOpenAndHtmlIsShutInHoweverDeepItLies() throws Exception {
        var box = new GreenMail(ServerSetup.SMTP.dynamicPort());
        box.start();
        try {
            var mail = new MimeMessage(GreenMailUtil.getSession(box.getSmtp().getServerSetup()));
            mail.setFrom("an-nhi@phongtho.example");
            mail.setRecipients(MimeMessage.RecipientType.TO, "muongso.bvte@phongtho.example");
            mail.setSubject("Việc mới <b>");
            mail.setContent(nested());
            box.setUser("muongso.bvte@phongtho.example", "x").deliver(mail);

            assertThat(new InboxPage(box).inbox())
                    .contains("Việc mới &lt;b&gt;")
                    .contains("<a href=\"http://localhost:8080/viec/a?b=1&amp;c=2\">")
                    .contains("Xem &lt;script&gt;")
                    .contains("srcdoc=\"&lt;p&gt;Bản &lt;script&gt;alert(1)&lt;/script&gt;")
                    .doesNotContain("<script>", "allow-scripts", "allow-same-origin");
        } finally {
            box.stop();
        }
    }

    private static MimeMultipart nested() throws Exception {
        var plain = new MimeBodyPart();
        plain.setText("Xem <script>: http://localhost:8080/viec/a?b=1&c=2", "UTF-8");
        var html = new MimeBodyPart();
        html.setText("<p>Bản <script>alert(1)</script>", "UTF-8", "html");
        var inner = new MimeBodyPart();
        inner.setContent(new MimeMultipart("alternative", plain, html));
        return new MimeMultipart("mixed", inner);
    }
}
