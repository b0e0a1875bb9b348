package vn.annhi.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.CampaignStory;
import vn.annhi.fixture.Cast;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;

/** Money and goods are booked on the page: never below nothing, reversed and not changed, public without anybody's secret. */
@AnNhiTest
class ResourceTest {

    private static final String WORKER = "daosan.bvte";
    private static final String GIVER = "Cơ sở Mẫu Không Nêu Tên";

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private CampaignStory campaigns;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void tuesday() {
        clock.set("2026-11-24T08:00:00");
        sql.sql("truncate resource_entry, resource_balance").update();
    }

    @AfterEach
    void realTime() {
        campaigns.forgetAll();
        clock.reset();
    }

    @Test
    void moneyComesInAndIsSpentOnACaseAndNeverMoreThanThereIs() {
        var code =
                office.open(WORKER, Map.of("incidentUnit", Cast.unit("daosan"), "residenceUnit", Cast.unit("daosan")));
        book(in("5.000.000"));
        book(out("1.500.000", code));
        assertThat(balance("money")).isEqualTo("3500000.00");

        assertThat(book(out("3.500.001", ""))).contains("Chỉ còn 3500000 đồng; số dư không thể âm");
        assertThat(book(out("1", "PT-2026-999999"))).contains("Không có hồ sơ PT-2026-999999");
        assertThat(book(out("-5", ""))).contains("Số lượng phải lớn hơn 0");
        assertThat(book(with(in("5"), "giver", ""))).contains("Khi thu phải ghi của ai");
        assertThat(book(with(in("5"), "day", "2026-11-25"))).contains("Ngày không thể sau hôm nay");
        assertThat(balance("money")).isEqualTo("3500000.00");
    }

    @Test
    void goodsHaveTheirOwnBalanceByMeasure() {
        book(with(with(in("20"), "goods", "Gạo"), "measure", "kg"));
        book(with(with(out("8,5", ""), "goods", "gạo"), "measure", "kg"));
        assertThat(balance("gao")).isEqualTo("11.50");
        assertThat(book(with(with(out("1", ""), "goods", "Gạo"), "measure", "bao")))
                .contains("Chỉ còn 0 bao");
    }

    @Test
    void aWrongEntryIsReversedOnceUnlessItIsSpent() {
        book(in("100"));
        var wrong = newest();
        book(out("60", ""));
        var spent = newest();
        assertThat(reverse(wrong)).contains("Chỉ còn 40 đồng");
        assertThat(reverse(spent)).doesNotContain("Chưa ghi được");
        assertThat(reverse(spent)).contains("đã hủy hoặc là bút toán hủy");
        assertThat(reverse(wrong)).doesNotContain("Chưa ghi được");
        assertThat(balance("money")).isEqualTo("0.00");
        assertThat(sql.sql("select count(*) from resource_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void ofTwoWhoSpendAtOnceTheSecondFindsNothingLeft() throws Exception {
        book(in("100"));
        var both = Executors.newFixedThreadPool(2);
        try {
            var spend = (Callable<String>) () -> book(out("100", ""));
            var answers = both.invokeAll(Stream.of(spend, spend).toList());
            assertThat(Stream.of(answers.get(0).get(), answers.get(1).get())
                            .filter(answer -> answer.contains("Chỉ còn 0 đồng")))
                    .hasSize(1);
        } finally {
            both.shutdown();
        }
        assertThat(balance("money")).isEqualTo("0.00");
    }

    @Test
    void theDatabaseItselfRefusesANegativeBalanceAndAChangedEntry() {
        book(in("100"));
        assertThatThrownBy(() ->
                        sql.sql("update resource_balance set balance = -1").update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(
                        () -> sql.sql("update resource_entry set quantity = 1").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void theSummaryForThePublicNamesNoCaseAndNobodyWhoDidNotAgree() {
        var code =
                office.open(WORKER, Map.of("incidentUnit", Cast.unit("daosan"), "residenceUnit", Cast.unit("daosan")));
        book(in("5.000.000"));
        book(with(with(in("200.000"), "giver", "Công ty Mẫu Nêu Tên"), "named", "true"));
        book(out("1.500.000", code));

        for (var end : new String[] {"", ".csv"}) {
            assertThat(browser(WORKER)
                            .get("/nguon-luc/cong-khai" + end + "?nam=2026")
                            .body())
                    .contains("Công ty Mẫu Nêu Tên", "1.500.000", "Không nêu tên")
                    .doesNotContain(GIVER, code);
        }
        assertThat(browser("huyen.ldtbxh").get("/nguon-luc").body()).contains(GIVER);
        assertThat(browser("banlang.bvte").get("/nguon-luc").body()).doesNotContain(GIVER);
        assertThat(browser("banlang.bvte").get("/nguon-luc/cong-khai").body()).doesNotContain("Công ty Mẫu Nêu Tên");
        assertThat(browser("daosan.congan").get("/nguon-luc").statusCode()).isEqualTo(404);
        assertThat(browser("banlang.bvte")
                        .postForm("/nguon-luc", "/nguon-luc/" + newest() + "/huy", Map.of("reason", "Sai"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWasSpentOnChildrenStandsInTheNextReport() {
        clock.set("2026-10-05T08:00:00");
        book(with(in("5.000.000"), "day", "2026-10-01"));
        book(with(out("1.460.000", ""), "day", "2026-10-02"));
        clock.set("2026-11-03T08:00:00");
        campaigns.forgetAll();
        var report = campaigns.reports(campaigns.open("year", 2026)).get(Cast.unit("daosan"));

        assertThat(office.as(WORKER, () -> office.variable(report, "DraftReport", "v_N5_01")))
                .hasToString("1.5");
    }

    private String book(Map<String, String> fields) {
        var answer = browser(WORKER).postForm("/nguon-luc", "/nguon-luc", fields);
        return answer.statusCode() == 302 ? "" : answer.body();
    }

    private String reverse(String code) {
        var answer =
                browser(WORKER).postForm("/nguon-luc", "/nguon-luc/" + code + "/huy", Map.of("reason", "Ghi nhầm"));
        return answer.statusCode() == 302 ? "" : answer.body();
    }

    private String newest() {
        return sql.sql("select code from resource_entry order by code desc limit 1")
                .query(String.class)
                .single();
    }

    private String balance(String key) {
        return sql.sql("select balance::text from resource_balance where unit = ? and item_key = ?")
                .params(Cast.unit("daosan"), key)
                .query(String.class)
                .single();
    }

    private static Map<String, String> in(String quantity) {
        return new HashMap<>(Map.of(
                "direction",
                "in",
                "day",
                "2026-10-01",
                "quantity",
                quantity,
                "source",
                "enterprise",
                "giver",
                GIVER,
                "purpose",
                "Quỹ Bảo trợ trẻ em",
                "directive",
                "1",
                "paper",
                "PT 12"));
    }

    private static Map<String, String> out(String quantity, String caseCode) {
        return new HashMap<>(Map.of(
                "direction",
                "out",
                "day",
                "2026-10-02",
                "quantity",
                quantity,
                "caseCode",
                caseCode,
                "purpose",
                "Khám sức khỏe",
                "directive",
                "3",
                "paper",
                "PC 7"));
    }

    private static Map<String, String> with(Map<String, String> fields, String field, String value) {
        fields.put(field, value);
        return fields;
    }

    private Browser browser(String account) {
        return Browser.of(port, account, "tasklist");
    }
}
