package vn.annhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An officer sets lunch as quiet hours, makes a slip first, and finds the choice again. */
@BrowserTest
class PreferencesInBrowserTest {

    @Autowired
    private JdbcClient sql;

    @AfterEach
    void nobodyHasChosen() {
        sql.sql("delete from mail_preference").update();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void lunchIsQuiet(Screen screen, Desks desks) {
        var page = desks.of("muongso.bvte", screen).page();
        var pictures = new Pictures("mail-preferences-" + screen.name().toLowerCase(Locale.ROOT), screen);
        page.navigate("/tai-khoan");
        page.getByText("Thư nhắc của tôi").click();
        assertThat(page.locator("h1")).hasText("Thư nhắc của tôi");
        Look.at(page, pictures, "empty");

        page.fill("#quietFrom", "06:00");
        page.fill("#quietTo", "20:00");
        page.locator("form.record button").click();
        assertThat(page.locator("#quietTo-fault")).containsText("phải chừa lại một phần");
        Look.at(page, pictures, "refused");

        page.fill("#quietFrom", "11:30");
        page.fill("#quietTo", "13:30");
        page.uncheck("#optional");
        page.locator("form.record button").click();
        assertThat(page.locator("[role=status]")).hasText("Đã ghi lựa chọn của bạn.");
        assertThat(page.locator("#quietFrom")).hasValue("11:30");
        assertThat(page.locator("#optional")).not().isChecked();
        page.locator("summary").first().click();
        Look.at(page, pictures, "saved");
        assertThat(desks.errors()).isEmpty();
    }
}
