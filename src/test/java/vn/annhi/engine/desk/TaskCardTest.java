package vn.annhi.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.annhi.fixture.Browser.tree;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.CaseStory;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;

/** The card of a task, as Tasklist asks for it. */
@AnNhiTest
class TaskCardTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private CaseStory story;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void mondayEvening() {
        clock.set("2026-11-23T22:00:00");
    }

    @Test
    void theCardSaysWhatToDoByWhichArticleUntilWhenWithWhatProofAndWhatComesNext() {
        var code = story.accepted("muongso");
        office.submit("muongso.bvte", code, "AssessInitialRisk", Change.none());
        var task = office.task(code, "DecideUrgency").getId();

        var card = card("muongso.chutich", task);

        assertThat(card.path("caseCode").asString()).isEqualTo(code);
        assertThat(card.path("whatToDo").asString()).startsWith("Căn cứ kết quả đánh giá nguy cơ ban đầu, quyết định");
        assertThat(card.path("article").asString()).isEqualTo("Điều 26 khoản 3 Nghị định 56/2017/NĐ-CP");
        assertThat(card.path("due").asString())
                .startsWith("Hạn xử lý: 07:40")
                .contains("hạn nội bộ 10 giờ", "không phải thời hạn luật định", "tiếp nhận thông tin");
        assertThat(card.path("dueAt").asString()).isEqualTo("2026-11-24T00:40:00Z");
        assertThat(card.path("late").asBoolean()).isFalse();
        assertThat(card.path("proof").asString()).contains("ghi rõ giờ");
        assertThat(lines(card.path("next")))
                .containsExactlyInAnyOrder(
                        "Đánh giá nguy cơ cụ thể",
                        "Nếu «Cần can thiệp khẩn cấp?» – Có: Can thiệp khẩn cấp, tạm thời cách ly");
        assertThat(card.path("links").path("casePage").asString()).isEqualTo("/ho-so/" + code);
        assertThat(card.path("links").path("print").asString()).isEqualTo("/viec/" + task + "/ban-in");
    }

    @Test
    void severalConditionsAndTheWaitForOthersAreSaidInWords() {
        var code = story.planning("muongso");
        office.submit("muongso.chutich", code, "HoldNeedsMeeting", Change.none());
        assertThat(lines(card("muongso.bvte", office.task(code, "DraftPlan").getId())
                        .path("next")))
                .containsExactly("Xem xét, phê duyệt kế hoạch");
        var other = story.approved("muongso");
        assertThat(lines(card("muongso.bvte", office.task(other, "DeliverPlan").getId())
                        .path("next")))
                .containsExactly("Khi các việc song song đã xong: Rà soát, đánh giá sau thực hiện");
        var assessing = story.notUrgent("muongso");
        assertThat(lines(card(
                                "muongso.bvte",
                                office.task(assessing, "AssessSpecificRisk").getId())
                        .path("next")))
                .contains("Nếu «Cần lập kế hoạch?» – Có và «Trẻ em cư trú ở xã khác?» – Có: Tiếp nhận hồ sơ bàn giao");
    }

    @Test
    void aTaskPastItsLimitIsLate() {
        var code = story.accepted("muongso");
        clock.set("2026-11-24T22:00:00");
        assertThat(card("muongso.bvte", office.task(code, "AssessInitialRisk").getId())
                        .path("late")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theCardIsForWhoHoldsThePositionAndForNobodyElse() {
        var code = story.accepted("muongso");
        var address = address(office.task(code, "AssessInitialRisk").getId());
        assertThat(List.of("muongso.chutich", "muongso.congan", "banlang.bvte", "huyen.ldtbxh"))
                .allSatisfy(other -> assertThat(browser(other).get(address).statusCode())
                        .as(other)
                        .isEqualTo(403));
        assertThat(Browser.anonymous(port).get(address).statusCode()).isEqualTo(401);
        assertThat(browser("muongso.bvte").get(address("gone")).statusCode()).isEqualTo(404);
    }

    private JsonNode card(String officer, String task) {
        var answer = browser(officer).get(address(task));
        assertThat(answer.statusCode()).isEqualTo(200);
        return tree(answer);
    }

    private Browser browser(String officer) {
        return Browser.of(port, officer, "tasklist");
    }

    private static String address(String task) {
        return "/camunda/api/an-nhi/tasks/" + task + "/card";
    }

    private static List<String> lines(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
