package vn.annhi.engine.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.Sender;
import vn.annhi.fixture.TestClock;

/** Hotline 111 and another body's system report children: one notice, one case, one receipt, and no word too many. */
@AnNhiTest
@ExtendWith(OutputCaptureExtension.class)
class NoticeCallsTest {

    private static final String NAME = "Trẻ em Qua Tổng Đài";
    private static final String BAN_LANG = "xa-03577-2004";

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private Dossier dossier;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void mondayEvening() {
        clock.set("2026-11-23T22:00:00");
    }

    @Test
    void aNoticeOfTheHotlineLandsAtOnceInTheCommuneOfTheIncident() {
        var answer =
                Sender.hotline(port).send("khoa-thu-nhat-1", "111-2026-004711", Change.to("incidentUnit", BAN_LANG));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var receipt = Browser.tree(answer);
        assertThat(receipt.get("commune").get("id").asString()).isEqualTo(BAN_LANG);
        assertThat(receipt.get("acceptedAt").asString()).isEqualTo("2026-11-23T22:00:00+07:00");
        assertThat(receipt.get("next").asString()).contains("UBND xã Bản Lang").contains("12 giờ");
        var code = codeOf(answer);
        assertThat(answer.body()).doesNotContain(code);
        assertThat(office.openTasks(code)).containsExactly("DirectVerification");
        assertThat(office.as("banlang.chutich", () -> office.task(code, "DirectVerification"))
                        .getTenantId())
                .isEqualTo(BAN_LANG);
    }

    @Test
    void theRecordNamesTheHotlineAsPlaceOfReceiptAndItsNumber() {
        var code = codeOf(Sender.hotline(port).send("khoa-ghi-nhan-1", "88/BC-TĐ111", Change.none()));
        var record =
                dossier.latest(new CaseCode(code), "mau-01-intake-report", "").orElseThrow();

        assertThat(record.data())
                .containsEntry("receivingAgency", "Tổng đài điện thoại quốc gia bảo vệ trẻ em (111)")
                .containsEntry("receivingOfficer", "Tổng đài 111 (chạy thử)")
                .containsEntry("documentNumber", "88/BC-TĐ111")
                .containsEntry("documentDate", "23/11/2026");
        assertThat(record.author().officer()).isEqualTo("tong-dai-111");
        var page = Browser.of(port, "muongso.bvte", "tasklist").get("/ho-so/" + code);
        assertThat(page.body()).contains("Chuyên viên – Tổng đài điện thoại quốc gia bảo vệ trẻ em (111)");
        assertThat(Browser.of(port, "muongso.bvte", "tasklist")
                        .get("/ho-so/" + code + "/ban-ghi/1")
                        .body())
                .contains("Tổng đài 111 (chạy thử)", "88/BC-TĐ111", "Người báo tin B");
    }

    @Test
    void theTwelveHoursRunFromTheFirstReceiptAtTheSender_D56_26_3() {
        var code = codeOf(Sender.hotline(port).report(Change.to("receivedAt", "2026-11-23T18:05:00+07:00")));
        assertThat(dossier.file(new CaseCode(code)).receivedAt()).isEqualTo("2026-11-23T11:05:00Z");
        assertThat(due(code, "urgent-measures")).isEqualTo("2026-11-24 06:05");
        assertThat(state(code, "transfer-information")).isEqualTo("fulfilled");
    }

    @Test
    void aRepeatedSendingFindsTheSameReceipt() {
        var hotline = Sender.hotline(port);
        var reference = Sender.reference();
        var before = cases();
        var first = hotline.send("khoa-mat-tra-loi", reference, Change.none());
        clock.advance(Duration.ofMinutes(7));
        var sameKey = hotline.send("khoa-mat-tra-loi", reference, Change.none());
        var sameReference = hotline.send("khoa-moi-hoan-toan", reference, Change.none());

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(List.of(sameKey.statusCode(), sameReference.statusCode())).containsOnly(200);
        assertThat(List.of(sameKey.body(), sameReference.body())).containsOnly(first.body());
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    void sendingsAtTheSameMomentMakeOneCase() throws Exception {
        var reference = Sender.reference();
        var before = cases();
        var sendings = new ArrayList<Callable<HttpResponse<String>>>();
        for (int n = 0; n < 8; n++) {
            var key = n % 2 == 0 ? "khoa-dong-thoi" : "khoa-dong-thoi-" + n;
            sendings.add(() -> Sender.hotline(port).send(key, reference, Change.none()));
        }
        var threads = Executors.newFixedThreadPool(8);
        var answers = new ArrayList<HttpResponse<String>>();
        try {
            for (var each : threads.invokeAll(sendings)) {
                answers.add(each.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(answers.stream().map(HttpResponse::statusCode).sorted())
                .startsWith(200)
                .endsWith(201);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    void aKeyOrNumberWithAnotherContentIsRefusedAndNothingIsLostSilently() {
        var hotline = Sender.hotline(port);
        var reference = Sender.reference();
        hotline.send("khoa-bi-dung-lai", reference, Change.none());
        var before = cases();

        var sameKey = hotline.send("khoa-bi-dung-lai", reference, Change.to("notes", "khác"));
        var sameKeyOtherNumber = hotline.send("khoa-bi-dung-lai", Sender.reference(), Change.none());
        var sameNumber = hotline.send("khoa-khac-cho-so-cu", reference, Change.to("notes", "khác"));

        assertThat(sameKey.statusCode()).isEqualTo(422);
        assertThat(sameKeyOtherNumber.statusCode()).isEqualTo(422);
        assertThat(Browser.tree(sameKey).get("detail").asString()).contains("khóa riêng");
        assertThat(sameNumber.statusCode()).isEqualTo(409);
        assertThat(Browser.tree(sameNumber).get("detail").asString()).contains("tin mới với số mới");
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void theKeysAndNumbersOfTwoSendersDoNotMeet() {
        var reference = Sender.reference();
        var one = Sender.hotline(port).send("khoa-trung-nhau", reference, Change.none());
        var other = Sender.districtPolice(port).send("khoa-trung-nhau", reference, Change.to("notes", "khác"));
        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(codeOf(other)).isNotEqualTo(codeOf(one));
        assertThat(dossier.latest(new CaseCode(codeOf(other)), "mau-01-intake-report", "")
                        .orElseThrow()
                        .data())
                .containsEntry("receivingAgency", "Công an huyện Phong Thổ");
    }

    @Test
    void theSenderLearnsHowFarItsNoticeHasComeAndNothingElse_D56_24() {
        var hotline = Sender.hotline(port);
        var answer = hotline.report(Change.to("childName", NAME));
        var code = codeOf(answer);
        assertThat(progress(hotline, answer)).isEqualTo("received");
        office.submit("muongso.chutich", code, "DirectVerification", Change.to("acceptance", "verify"));
        assertThat(progress(hotline, answer)).isEqualTo("verifying");
        office.submit("muongso.congan", code, "VerifyInformation", Change.none());
        assertThat(progress(hotline, answer)).isEqualTo("verifying");
        office.submit("muongso.chutich", code, "DirectVerification", Change.none());
        assertThat(progress(hotline, answer)).isEqualTo("handling");

        var told = hotline.get(location(answer)).body();
        assertThat(Browser.tree(hotline.get(location(answer))).propertyNames())
                .containsExactlyInAnyOrder("receipt", "reference", "status", "meaning");
        assertThat(told).doesNotContain(NAME, code, "muongso", "Mường So");
    }

    @Test
    void aClosedNoticeDoesNotSayWhy_D56_24() {
        var hotline = Sender.hotline(port);
        var answer = hotline.report(Change.none());
        office.submit(
                "muongso.chutich",
                codeOf(answer),
                "DirectVerification",
                Change.to("acceptance", "rejected")
                        .and("rejectionReason", "unfounded")
                        .and("reason", "Đã kiểm tra")
                        .without("instructions"));
        assertThat(progress(hotline, answer)).isEqualTo("closed");
        assertThat(hotline.get(location(answer)).body()).doesNotContain("unfounded", "sai sự thật");
    }

    @Test
    void anothersReceiptIsNobodys() {
        var answer = Sender.hotline(port).report(Change.none());
        var code = codeOf(answer);
        var police = Sender.districtPolice(port);
        for (var path : List.of(
                location(answer), "/api/notices/" + UUID.randomUUID(), "/api/notices/" + code, "/api/notices/1")) {
            var refused = police.get(path);
            assertThat(refused.statusCode()).as(path).isEqualTo(404);
            assertThat(Browser.tree(refused).get("detail").asString()).isEqualTo("Không có biên nhận này.");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    childSex      |             | «Giới tính»: bắt buộc
                    incidentUnit  | xa-99999-2004 | «Xã, thị trấn xảy ra vụ việc»
                    receivedAt    | 2026-11-24T09:00:00+07:00 | không thể ở tương lai
                    receivedAt    | 2025-11-01T09:00:00+07:00 | hơn một năm
                    receivedAt    | 2026-11-23T21:00:00 | múi giờ
                    estimatedAge  | chín        | «Ước lượng tuổi»
                    birthDate     | 2020-01-01  | «Ngày sinh»
                    caseCode      | PT-2026-000001 | caseCode
                    """)
    void aRefusalNamesTheFieldInVietnamese(String field, String value, String reason) {
        var before = cases();
        var refused = Sender.hotline(port).report(Change.to(field, value));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        var errors = Browser.tree(refused).get("errors");
        assertThat(errors.size()).isEqualTo(1);
        assertThat(errors.get(0).get("field").asString()).isEqualTo(field);
        assertThat(errors.get(0).get("reason").asString()).contains(reason);
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void aRefusedNoticeMayBeSentAgainUnderTheSameKey() {
        var hotline = Sender.hotline(port);
        var reference = Sender.reference();
        assertThat(hotline.send("khoa-sua-roi-gui", reference, Change.to("childSex", null))
                        .statusCode())
                .isEqualTo(400);
        assertThat(hotline.send("khoa-sua-roi-gui", reference, Change.none()).statusCode())
                .isEqualTo(201);
    }

    @Test
    void aTechnicalFailureLeavesNothingBehindAndTellsNothing(CapturedOutput log) {
        var hotline = Sender.hotline(port);
        var reference = Sender.reference();
        var before = cases();
        sql.sql("alter table act_ru_task add constraint provoked check (task_def_key_ is null) not valid")
                .update();
        try {
            var failed = hotline.send("khoa-gap-loi-ky-thuat", reference, Change.to("childName", NAME));
            assertThat(failed.statusCode()).isEqualTo(500);
            assertThat(Browser.tree(failed).get("detail").asString()).contains("cùng Idempotency-Key");
            assertThat(failed.body()).doesNotContain("PSQL", "provoked", NAME);
        } finally {
            sql.sql("alter table act_ru_task drop constraint provoked").update();
        }
        assertThat(cases()).isEqualTo(before);
        assertThat(log.getAll()).contains("sender tong-dai-111").doesNotContain(NAME, "provoked");
        assertThat(hotline.send("khoa-gap-loi-ky-thuat", reference, Change.to("childName", NAME))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void theLogSaysWhichCaseAndWhichSenderAndNoMore(CapturedOutput log) {
        var hotline = Sender.hotline(port);
        var answer = hotline.send("khoa-cho-nhat-ky", "So-Bi-Mat-77", Change.to("childName", NAME));
        hotline.get(location(answer));
        assertThat(log.getAll())
                .contains("case " + codeOf(answer) + ": notice of sender tong-dai-111 opened it")
                .doesNotContain(NAME, "So-Bi-Mat-77", "khoa-cho-nhat-ky", Sender.HOTLINE_TOKEN)
                .doesNotContain(location(answer));
    }

    @Test
    void withoutARightTokenThereIsNothingToSee() {
        var nobody = Browser.anonymous(port).from("198.51.100.1");
        for (var path : List.of("/api/communes", "/api/notices/1", "/api/notices", "/api/khac")) {
            var refused = nobody.get(path);
            assertThat(refused.statusCode()).as(path).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(refused.headers().allValues("Set-Cookie")).isEmpty();
        }
        var officer = Browser.of(port, "muongso.bvte", "tasklist");
        assertThat(officer.get("/api/communes").statusCode())
                .as("a session is no token")
                .isEqualTo(401);
        assertThat(Sender.hotline(port).get("/api/khac").statusCode()).isEqualTo(404);
        assertThat(Sender.hotline(port)
                        .caller()
                        .send("DELETE", "/api/notices/1", null)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSendersTokenOpensNoOtherDoor() {
        var hotline = Sender.hotline(port).caller();
        assertThat(hotline.get("/ho-so/PT-2026-000001").headers().firstValue("Location"))
                .hasValueSatisfying(page -> assertThat(page).contains("/dang-nhap"));
        assertThat(hotline.get(Browser.ENGINE + "/task?maxResults=5").statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoTriesWrongTokensMustWaitButTheHotlineNever() {
        var address = "198.51.100.77";
        var wrong = Browser.anonymous(port)
                .from(address)
                .with("Authorization", "Bearer doan-mo-mot-ma-truy-cap-khong-dung-dau-ca");
        for (int n = 0; n < 5; n++) {
            assertThat(wrong.get("/api/communes").statusCode()).isEqualTo(401);
        }
        var waiting = wrong.get("/api/communes");
        assertThat(waiting.statusCode()).isEqualTo(429);
        assertThat(waiting.headers().firstValue("Retry-After")).contains("5");
        assertThat(Sender.hotline(port)
                        .caller()
                        .from(address)
                        .get("/api/communes")
                        .statusCode())
                .isEqualTo(200);
        clock.advance(Duration.ofSeconds(6));
        assertThat(wrong.get("/api/communes").statusCode()).isEqualTo(401);
        assertThat(sql.sql("select count(*) from sign_in_attempt where account like '%doan%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theCommunesAreThoseThatMau01Takes() {
        var communes = Browser.tree(Sender.hotline(port).get("/api/communes"));
        assertThat(communes.size()).isGreaterThan(10);
        assertThat(communes.valueStream().map(each -> each.get("id").asString()))
                .contains(BAN_LANG);
    }

    private String progress(Sender sender, HttpResponse<String> answer) {
        var told = sender.get(location(answer));
        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        return Browser.tree(told).get("status").asString();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String codeOf(HttpResponse<String> answer) {
        return sql.sql("select case_code from notice_receipt where receipt = ?::uuid")
                .param(Browser.tree(answer).get("receipt").asString())
                .query(String.class)
                .single();
    }

    private String due(String code, String duty) {
        return sql.sql("select to_char(due_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI') from obligation"
                        + " where case_code = ? and legal_basis = ?")
                .params(code, duty)
                .query(String.class)
                .single();
    }

    private String state(String code, String duty) {
        return sql.sql("select state from obligation where case_code = ? and legal_basis = ?")
                .params(code, duty)
                .query(String.class)
                .single();
    }

    private long cases() {
        return sql.sql("select count(*) from case_file").query(Long.class).single();
    }
}
