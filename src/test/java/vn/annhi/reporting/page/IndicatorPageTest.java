package vn.annhi.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;

/** The indicator lists: for whoever consolidates reports, and for nobody else. */
@AnNhiTest
class IndicatorPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @AfterEach
    void forget() {
        sql.sql("delete from indicator where list like 'TEST%'").update();
        sql.sql("delete from indicator_list where id like 'TEST%'").update();
    }

    @Test
    void whoConsolidatesReadsTheLists() {
        for (var account : List.of("huyen.ldtbxh", "huyen.ldtbxh.truongphong", "tinh.soldtbxh")) {
            assertThat(Browser.of(port, account, "tasklist").get("/chi-tieu").body())
                    .as(account)
                    .contains("AN-NHI-1", "Số trẻ em bị xâm hại", "Đếm trong kỳ");
        }
        for (var account : List.of("muongso.chutich", "huyen.gddt", "huyen.chutich")) {
            var browser = Browser.of(port, account, "tasklist");
            assertThat(browser.get("/chi-tieu").statusCode()).as(account).isEqualTo(404);
            assertThat(browser.get("/bao-cao").body()).doesNotContain("/chi-tieu");
        }
    }
}
