package vn.annhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;

/** Supervisors and administrators read Vietnamese on every page they are offered; whoever wants English chooses it. */
@BrowserTest
class LanguageTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/";
    private static final String ADMIN = "/camunda/app/admin/default/";
    private static final String SUPERVISOR = "huyen.ldtbxh";
    private static final Pattern LOADING = Pattern.compile("[Đđ]ang tải");
    private static final Pattern MOMENT = Pattern.compile("\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d");

    @Autowired
    private Office office;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void realTime() {
        clock.reset();
    }

    @Test
    void cockpitIsVietnamese(Desks desks) {
        var code = new ShortCase(office).reported("muongso", "Trẻ em A");
        var instance = office.task(code, "DirectVerification").getProcessInstanceId();
        var page = desks.at(COCKPIT, SUPERVISOR);
        var pictures = new Pictures("cockpit");

        look(page, "Lượt quy trình đang chạy", pictures, "start");
        assertThat(page.locator(".sections-menu a:visible")).hasCount(1);
        page.click(".app-switch .dropdown-toggle");
        look(page, "Việc cần làm", pictures, "apps");

        page.navigate(COCKPIT + "#/processes");
        look(page, "quy trình đã triển khai", pictures, "procedures");
        page.navigate(COCKPIT + "#/process-definition/" + definition() + "/runtime");
        look(page, code, pictures, "procedure");
        assertThat(page.getByText(MOMENT).first()).isVisible();
        lookAtTabs(page, pictures, "procedure");

        page.navigate(COCKPIT + "#/process-instance/" + instance + "/runtime");
        look(page, "Mã hồ sơ:", pictures, "case");
        lookAtTabs(page, pictures, "case");
    }

    @Test
    void theCalendarOfCockpitsSearchBeginsOnMonday(Desks desks) {
        var code = new ShortCase(office).reported("muongso", "Trẻ em A");
        var page = desks.at(COCKPIT, SUPERVISOR);
        assertThat(page.getByText("Lượt quy trình đang chạy")).isVisible();
        page.navigate(COCKPIT + "#/process-definition/" + definition() + "/runtime");
        assertThat(page.getByText(code).first()).isVisible();
        page.click(".search-field input");
        var pictures = new Pictures("cockpit-search");
        look(page, "Ngày bắt đầu", pictures, "criteria");

        page.locator(".search-field .dropdown-menu li:visible")
                .getByText("Ngày bắt đầu")
                .click();
        look(page, "Ngày bắt đầu", pictures, "calendar");
        assertThat(page.locator(".uib-daypicker th small").first()).hasText("T2");
        assertThat(page.locator(".uib-daypicker")).containsText("Tháng");
    }

    @Test
    void adminIsVietnamese(Desks desks) {
        var page = desks.at(ADMIN, "quantri");
        var pictures = new Pictures("admin");

        look(page, "Quản lý phân quyền", pictures, "start");
        lookAt(page, "users", "banlang.bvte", pictures);
        lookAt(page, "users/muongso.bvte?tab=profile", "Cập nhật thông tin", pictures);
        lookAt(page, "users/muongso.bvte?tab=account", "Đổi mật khẩu", pictures);
        lookAt(page, "users/muongso.bvte?tab=groups", "role.cpw", pictures);
        lookAt(page, "users/muongso.bvte?tab=tenants", "xa-03589-2004", pictures);
        lookAt(page, "user-create", "Tạo người dùng mới", pictures);
        lookAt(page, "groups", "role.chair", pictures);
        lookAt(page, "groups/role.cpw", "Cập nhật nhóm", pictures);
        lookAt(page, "tenants", "ca-03391-2004", pictures);
        lookAt(page, "tenants/xa-03589-2004", "Cập nhật đơn vị", pictures);
        lookAt(page, "authorization?resource=6", "Phân quyền: Quy trình", pictures);
        lookAt(page, "system?section=system-settings-general", "đang hoạt động", pictures);
    }

    @Test
    void whoWantsEnglishChoosesItAndComesBack(Desks desks) {
        var page = desks.at(COCKPIT, SUPERVISOR);
        look(page, "Lượt quy trình đang chạy", new Pictures("english"), "before");

        page.getByText("English").click();
        assertThat(page.getByText("Running Process Instances")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        new Pictures("english").take(page, "cockpit");
        assertThatThrownBy(() -> VietnameseOnly.assertOn(page)).hasMessageContaining("Running Process Instances");
        page.navigate(TasklistPage.ADDRESS);
        assertThat(page.getByText("Start process").first()).isVisible();

        page.getByText("Tiếng Việt").click();
        assertThat(page.locator("html")).hasAttribute("lang", "vi");
        assertThat(page.locator(".task-filter").first()).isVisible();
        VietnameseOnly.assertOn(page);
    }

    private static void lookAt(Page page, String place, String expected, Pictures pictures) {
        page.navigate(ADMIN + "#/" + place);
        look(page, expected, pictures, place.replaceAll("\\W+", "-"));
    }

    private static void lookAtTabs(Page page, Pictures pictures, String name) {
        var tabs = page.locator(".ctn-tabbed .nav-tabs li");
        assertThat(tabs.first()).isVisible();
        for (var tab : tabs.all()) {
            tab.locator("a").click();
            assertThat(tab).hasClass(Pattern.compile("active"));
            read(page, pictures, name + "-tab");
        }
    }

    private static void look(Page page, String expected, Pictures pictures, String name) {
        assertThat(page.getByText(expected).first()).isVisible();
        read(page, pictures, name);
    }

    private static void read(Page page, Pictures pictures, String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.getByText(LOADING).filter(new FilterOptions().setVisible(true)))
                .hasCount(0);
        pictures.take(page, name);
        VietnameseOnly.assertOn(page);
    }

    private String definition() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("intervention-case")
                .latestVersion()
                .singleResult()
                .getId();
    }
}
