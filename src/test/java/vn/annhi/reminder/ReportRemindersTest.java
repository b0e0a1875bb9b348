package vn.annhi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.CampaignStory;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.TestClock;

/** A report is announced, reminded of before its due day in both readings, and left alone once it is signed. */
@AnNhiTest
class ReportRemindersTest {

    @Autowired
    private CampaignStory campaigns;

    @Autowired
    private MailRound round;

    @Autowired
    private GreenMail post;

    @Autowired
    private TestClock clock;

    private String report;

    @BeforeEach
    void aReportIsAskedFor() throws Exception {
        clock.set("2026-04-20T08:00:00");
        round.beginNow();
        post.purgeEmailFromAllMailboxes();
        report = campaigns.reports(campaigns.open("half-year", 2026)).get("xa-03589-2004");
        round.send();
    }

    @AfterEach
    void forget() {
        campaigns.forgetAll();
        clock.reset();
    }

    @Test
    void theWorkerIsToldAtOnceAndWithTheHeadOnTheLastWorkingDay() throws Exception {
        assertThat(told()).containsExactly("muongso.bvte@phongtho.example");
        assertThat(MailText.of(mail()).plain())
                .contains(
                        "Báo cáo 6 tháng đầu năm về công tác trẻ em 2026",
                        "23:59 Thứ Bảy 09/05/2026",
                        "390/UBND-LĐTBXH");

        post.purgeEmailFromAllMailboxes();
        clock.set("2026-05-08T07:31:00");
        round.send();

        assertThat(told())
                .containsExactly(
                        "muongso.bvte@phongtho.example",
                        "muongso.chutich@phongtho.example",
                        "muongso.vhxh@phongtho.example");
    }

    @Test
    void nobodyIsRemindedOfAReportThatWasSigned() throws Exception {
        clock.set("2026-05-04T08:00:00");
        campaigns.send(report, "muongso.bvte", "muongso.chutich", Change.none());
        round.send();
        post.purgeEmailFromAllMailboxes();
        clock.set("2026-05-08T07:31:00");
        round.send();

        assertThat(told()).doesNotContain("muongso.bvte@phongtho.example", "muongso.vhxh@phongtho.example");
    }

    private MimeMessage mail() throws Exception {
        for (var each : post.getReceivedMessages()) {
            if (each.getSubject().contains(report)) {
                return each;
            }
        }
        throw new AssertionError("no mail about " + report);
    }

    private Set<String> told() throws Exception {
        var found = new TreeSet<String>();
        for (var each : post.getReceivedMessages()) {
            if (each.getSubject().contains(report)) {
                Arrays.stream(each.getAllRecipients()).map(Object::toString).forEach(found::add);
            }
        }
        return found;
    }
}
