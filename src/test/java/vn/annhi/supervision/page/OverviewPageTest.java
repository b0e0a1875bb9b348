package vn.annhi.supervision.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.MadeUpDuties;
import vn.annhi.fixture.TestClock;

/** Who sees whose figures, and that a list and its files hold exactly what the number counted. */
@AnNhiTest
class OverviewPageTest {

    private static final String MUONG_SO = "xa-03589-2004";

    @LocalServerPort
    private int port;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void dutiesOfACommune() {
        clock.set("2090-06-15T10:00:00");
        MadeUpDuties.write(
                5,
                150,
                List.of(MUONG_SO),
                List.of("draft-plan", "follow-up"),
                Instant.parse("2090-06-15T03:00:00Z"),
                sql);
    }

    @AfterEach
    void forget() {
        MadeUpDuties.forget(sql);
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "muongso.chutich, 200, 200",
        "huyen.ldtbxh, 200, 200",
        "tinh.soldtbxh, 200, 200",
        "muongso.congan, 200, 404",
        "banlang.chutich, 200, 404",
        "muongso.bvte, 404, 404"
    })
    void whoeverSupervisesSeesTheOwnUnitsAndThoseBelowAndNoOthers(String account, int own, int ofTheCommune) {
        var browser = Browser.of(port, account, "tasklist");

        assertThat(browser.get("/tong-quan").statusCode()).isEqualTo(own);
        assertThat(browser.get("/tong-quan?don-vi=" + MUONG_SO).statusCode()).isEqualTo(ofTheCommune);
        for (var end : List.of("", ".csv", ".xlsx")) {
            assertThat(browser.get("/tong-quan/danh-sach" + end + "?loai=late&don-vi=" + MUONG_SO)
                            .statusCode())
                    .isEqualTo(ofTheCommune);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?loai=nichts",
                "?loai=late&muc=x",
                "?loai=late&giai-doan=x",
                "?loai=late&dong=x",
                "?loai=late&vi-tri=x",
                "?loai=finished&thang=13"
            })
    void aListThatIsNoneIsNotFound(String query) {
        assertThat(Browser.of(port, "muongso.chutich", "tasklist")
                        .get("/tong-quan/danh-sach" + query)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theFilesHoldEveryRowOfTheList() throws Exception {
        var browser = Browser.of(port, "muongso.chutich", "tasklist");
        var late = counted("due_at < timestamptz '2090-06-15 03:00:00Z' and state = 'open'");
        var query = "?loai=late&dong=" + MUONG_SO;

        assertThat(browser.get("/tong-quan?don-vi=" + MUONG_SO).body()).contains("id=\"late\">");
        var csv = browser.get("/tong-quan/danh-sach.csv" + query).body().lines().toList();
        assertThat(csv.stream().filter(line -> line.contains("QT-2090-"))).hasSize(late);
        assertThat(csv.get(0)).startsWith("\uFEFFMã,Nghĩa vụ,Căn cứ,Vị trí được giao,Tính từ,Hạn,Xong lúc");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(
                browser.download("/tong-quan/danh-sach.xlsx" + query).body()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(csv.size() - 1);
            for (int i = 0; i < csv.size(); i++) {
                assertThat(sheet.getRow(i).getCell(0).getCellType()).isEqualTo(CellType.STRING);
                assertThat(csv.get(i)).contains(sheet.getRow(i).getCell(0).getStringCellValue());
            }
        }
    }

    @Test
    void theLinksOfAListLeadToItsFiles() {
        var browser = Browser.of(port, "huyen.ldtbxh", "tasklist");
        var query = "?don-vi=ldtbxh-109-2004&dong=" + MUONG_SO + "&loai=late&giai-doan=plan";
        var page = browser.get("/tong-quan/danh-sach" + query).body();
        for (var end : List.of("csv", "xlsx")) {
            var link = Pattern.compile("href=\"(/tong-quan/danh-sach\\." + end + "[^\"]*)\"")
                    .matcher(page)
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1)
                    .replace("&amp;", "&");
            assertThat(link).endsWith(query.replace("?", ""));
            assertThat(browser.download(link).headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"nghia-vu." + end + "\"");
        }
    }

    @Test
    void everyRowLeadsToThePageOfWhatItIsAbout() {
        var codes = List.of("QT-2090-000001", "QT-BC-2090-000002", "QT-VP-2090-000003");
        for (var code : codes) {
            sql.sql("update obligation set case_code = ?, state = 'open', closed_at = null, reason = null,"
                            + " due_at = '2000-01-01' where case_code = ?")
                    .params(code, "QT-2090-" + code.substring(code.length() - 6))
                    .update();
        }
        try {
            var list = Browser.of(port, "muongso.chutich", "tasklist")
                    .get("/tong-quan/danh-sach?loai=late&muc=from-31-days")
                    .body();
            assertThat(list)
                    .contains("href=\"/ho-so/QT-2090-000001\"", "href=\"/bao-cao/QT-BC-2090-000002\"")
                    .contains("QT-VP-2090-000003")
                    .doesNotContain("/QT-VP-2090-000003");
        } finally {
            codes.forEach(code -> sql.sql("delete from obligation where case_code = ?")
                    .param(code)
                    .update());
        }
    }

    @Test
    void aLongListIsTurnedPageByPage() {
        var browser = Browser.of(port, "muongso.chutich", "tasklist");
        var first = browser.get("/tong-quan/danh-sach?loai=finished").body();
        var second = browser.get("/tong-quan/danh-sach?loai=finished&trang=2").body();

        assertThat(first).contains("Trang 1", "trang=2").doesNotContain("Trang trước");
        assertThat(second).contains("Trang 2", "trang=1");
    }

    private int counted(String condition) {
        return sql.sql("select count(*) from obligation where case_code like 'QT-2090-%' and " + condition)
                .query(Integer.class)
                .single();
    }
}
