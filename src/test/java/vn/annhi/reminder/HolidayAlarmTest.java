package vn.annhi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.TestClock;

/** The days off of 2027 are not announced in the shipped table. */
@AnNhiTest
@ExtendWith(OutputCaptureExtension.class)
class HolidayAlarmTest {

    @Autowired
    private HolidayAlarm alarm;

    @Autowired
    private TestClock clock;

    @Autowired
    private GreenMail post;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void nothingSentYet() {
        sql.sql("delete from reminder_sent").update();
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void nobodyIsToldBeforeTheFirstOfDecember() {
        assertThat(mailsAfter("2026-11-30T07:00:00", 1)).isEmpty();
    }

    @Test
    void theOperatorsAreToldInVietnameseFromTheFirstOfDecember(CapturedOutput log) throws Exception {
        var before = warnings(log);
        var mail = mailsAfter("2026-12-01T07:00:00", 1).get(0);

        assertThat(mail.getAllRecipients()[0]).hasToString("operator@phongtho.example");
        assertThat(mail.getSubject()).isEqualTo("An Nhi: chưa có lịch nghỉ chính thức năm 2027");
        assertThat(mail.getContent().toString())
                .contains("ngày làm bù đã công bố của năm 2027", "data/calendar/years.csv")
                .doesNotContain("{0}", "2,027");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContentType()).containsIgnoringCase("charset=UTF-8");
        assertThat(warnings(log)).isEqualTo(before + 1);
    }

    @Test
    void oneMailADayWhateverTheNumberOfNodesAndStarts() {
        assertThat(mailsAfter("2026-12-01T07:00:00", 4)).hasSize(1);
        assertThat(mailsAfter("2026-12-01T15:00:00", 1)).isEmpty();
        assertThat(mailsAfter("2026-12-02T07:00:00", 4)).hasSize(1);
    }

    @Test
    void aMailThatFailsIsTriedAgainAtTheNextCheck() {
        sender.setPort(1);
        assertThat(mailsAfter("2026-12-01T07:00:00", 1)).isEmpty();
        sender.setPort(post.getSmtp().getPort());
        assertThat(mailsAfter("2026-12-01T08:00:00", 1)).hasSize(1);
    }

    /** In a December the start of the application has warned already. */
    private static long warnings(CapturedOutput log) {
        return log.getAll()
                .lines()
                .filter(line -> line.contains("lacks the announced days off of 2027"))
                .count();
    }

    private List<MimeMessage> mailsAfter(String time, int nodes) {
        clock.set(time);
        var before = toTheOperators().size();
        Stream.generate(() -> CompletableFuture.runAsync(alarm::check))
                .limit(nodes)
                .toList()
                .forEach(CompletableFuture::join);
        return toTheOperators().stream().skip(before).toList();
    }

    /** The office of another test may be sending its mail meanwhile. */
    private List<MimeMessage> toTheOperators() {
        return Arrays.stream(post.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getAddressList(recipients(mail)).contains("operator@"))
                .toList();
    }

    private static Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
