package vn.annhi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Answers;
import vn.annhi.fixture.CaseStory;
import vn.annhi.fixture.Cast;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;

/** The mails of a real case; t0 is Monday 23/11/2026, 21:40. */
@AnNhiTest
class NewWorkMailTest {

    @Autowired
    private Office office;

    @Autowired
    private CaseStory story;

    @Autowired
    private TestClock clock;

    @Autowired
    private GreenMail post;

    @Autowired
    private MailRound round;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void mondayEvening() {
        clock.set("2026-11-23T22:00:00");
        round.beginNow();
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void theMailNamesCaseTaskLimitAndReasonAndOpensThatVeryTask() throws Exception {
        var code = story.accepted("muongso");
        round.send();

        var mail = mailsAbout(code).get(0);
        var read = MailText.of(mail);
        var task = office.task(code, "AssessInitialRisk").getId();
        assertThat(addresseesAbout(code)).contains("muongso.bvte@phongtho.example");
        assertThat(read.subject())
                .isEqualTo("[An Nhi] Việc mới: " + code + " – Đánh giá nguy cơ ban đầu – hạn 05:40 24/11/2026");
        assertThat(List.of(read.plain(), read.html()))
                .allSatisfy(text -> assertThat(text)
                        .contains(code)
                        .contains("Đánh giá nguy cơ ban đầu")
                        .contains("Hạn xử lý: 05:40 Thứ Ba 24/11/2026")
                        .contains("Điều 26 khoản 2 Nghị định 56/2017/NĐ-CP; hạn nội bộ 08 giờ")
                        .contains("http://localhost:8080/viec/" + task)
                        .contains("Người làm công tác bảo vệ trẻ em – UBND xã Mường So")
                        .doesNotContain("{0}", "{{"));
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getFrom()[0]).hasToString("an-nhi@phongtho.example");
        assertThat(mail.getMessageID()).matches("<[0-9a-f-]{36}@phongtho\\.example>");
    }

    @Test
    void everyStepIsAnnouncedOnceToItsPositionAlone() throws Exception {
        var code = office.open("muongso.bvte", Change.none());
        round.send();
        assertThat(addresseesAbout(code)).containsExactly("muongso.chutich@phongtho.example");

        submitAndSend("muongso.chutich", code, "DirectVerification", Change.none());
        round.send();

        assertThat(addresseesAbout(code))
                .containsExactlyInAnyOrder("muongso.chutich@phongtho.example", "muongso.bvte@phongtho.example");
    }

    @Test
    void aReturnedPlanIsAnnouncedAgainWithItsOldDueDateAndItsNewTask() throws Exception {
        var code = story.drafted("muongso");
        clock.set("2026-11-24T07:00:00");
        round.send();
        assertThat(addresseesAbout(code)).containsExactly("muongso.chutich@phongtho.example");
        submitAndSend("muongso.chutich", code, "ApprovePlan", Answers.returned());

        assertThat(addresseesAbout(code))
                .containsExactlyInAnyOrder("muongso.chutich@phongtho.example", "muongso.bvte@phongtho.example");
        var again = mailsAbout(code).stream()
                .map(MailText::of)
                .filter(mail -> mail.subject().contains("Lập kế hoạch hỗ trợ, can thiệp – hạn 23:59 30/11/2026"))
                .findFirst()
                .orElseThrow();
        assertThat(again.plain())
                .contains("/viec/" + office.task(code, "DraftPlan").getId());
    }

    @Test
    void whatWasDoneBeforeItsMailLeftIsNotAnnounced() throws Exception {
        var code = story.drafted("muongso");
        clock.set("2026-11-24T07:00:00");
        round.send();

        assertThat(mailsAbout(code))
                .as("approval only; all earlier steps are done")
                .hasSize(1);
    }

    @Test
    void noMailSaysAnythingThatAFormSays() throws Exception {
        var words = List.of("Hoa Gạo", "Suối Vắng", "Chim Ri", "0900 000 111", "Rừng Cọ", "dây thừng", "Nương Xa");
        var code = office.open(
                "muongso.bvte",
                Change.to("childName", "Hoa Gạo")
                        .and("incidentAddress", "Bản Suối Vắng")
                        .and("informantName", "Chim Ri")
                        .and("informantPhone", "0900 000 111")
                        .and("informantAddress", "Bản Rừng Cọ")
                        .and("currentCondition", "Bị trói bằng dây thừng"));
        round.send();
        submitAndSend("muongso.chutich", code, "DirectVerification", Change.none());
        submitAndSend(
                "muongso.bvte",
                code,
                "AssessInitialRisk",
                Change.to("harmerIsCarer", "yes").and("harmLevel", "HIGH").and("conclusionUrgent", "yes"));
        submitAndSend("muongso.chutich", code, "DecideUrgency", Change.to("urgent", "yes"));
        submitAndSend("muongso.bvte", code, "AssessSpecificRisk", Change.to("residenceUnit", Cast.unit("muongso")));
        submitAndSend("muongso.chutich", code, "HoldNeedsMeeting", Change.none());
        var activity = new HashMap<>(Cast.activity("health", "tyt-03589-2004.health"));
        activity.put("name", "Khám cho Hoa Gạo ở Nương Xa");
        submitAndSend("muongso.bvte", code, "DraftPlan", Change.to("activities", List.of(activity)));
        submitAndSend("muongso.chutich", code, "ApprovePlan", Change.none());

        assertThat(sql.sql("select string_agg(payload::text, ' ') from form_record where case_code = ?")
                        .param(code)
                        .query(String.class)
                        .single())
                .as("the dossier has it all")
                .contains(words);
        var mails = mailsAbout(code);
        assertThat(mails).hasSizeGreaterThanOrEqualTo(5);
        for (var mail : mails) {
            assertThat(MailText.of(mail).everything()).doesNotContain(words);
        }
    }

    private void submitAndSend(String officer, String code, String task, Change answers) {
        office.submit(officer, code, task, answers);
        round.send();
    }

    private List<MimeMessage> mailsAbout(String code) throws MessagingException {
        var found = new ArrayList<MimeMessage>();
        for (var mail : post.getReceivedMessages()) {
            if (mail.getSubject().contains(code)) {
                found.add(mail);
            }
        }
        return found;
    }

    private List<String> addresseesAbout(String code) throws MessagingException {
        var found = new ArrayList<String>();
        for (var mail : mailsAbout(code)) {
            found.add(Arrays.toString(mail.getAllRecipients()).replaceAll("[\\[\\]]", ""));
        }
        return found;
    }
}
