package vn.annhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;

/** Cases in two communes: every officer sees the own ones, the district office both, without what the forms say. */
@BrowserTest
class IsolationInTasklistTest {

    private static final String CHILD = "Trẻ em Sao Hôm";
    private static final String COCKPIT = "/camunda/app/cockpit/default/";

    private ShortCase cases;

    @Autowired
    private Office office;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void realTime() {
        cases = new ShortCase(office);
        clock.reset();
    }

    @Test
    void officersSeeTheTasksOfTheirOwnPositionOnly(Desks desks) {
        var here = cases.approved("muongso", CHILD);
        var there = cases.approved("banlang", CHILD);

        assertThat(tasks(desks, "muongso.bvte", here, there))
                .containsExactlyInAnyOrder(
                        here + " · Gửi quyết định và kế hoạch", here + " · Theo dõi, đôn đốc thực hiện");
        assertThat(tasks(desks, "banlang.bvte", here, there)).hasSize(2).allMatch(task -> task.startsWith(there));
        for (var sector : List.of("congan", "tramyte")) {
            assertThat(tasks(desks, "muongso." + sector, here, there)).containsExactly(here + " · Tiếp nhận hoạt động");
            assertThat(tasks(desks, "banlang." + sector, here, there))
                    .containsExactly(there + " · Tiếp nhận hoạt động");
        }
        assertThat(tasks(desks, "muongso.truong", here, there)).isEmpty();
        assertThat(tasks(desks, "huyen.ldtbxh", here, there)).isEmpty();
    }

    @Test
    void theDistrictOfficeFollowsBothInCockpitWithoutTheForms(Desks desks) {
        var here = cases.reported("muongso", CHILD);
        var there = cases.reported("banlang", CHILD);
        var page = desks.of("huyen.ldtbxh").page();
        page.navigate(COCKPIT + "#/process-definition/" + definition() + "/runtime?tab=process-instances");

        assertThat(page.getByText(here).first()).isVisible();
        assertThat(page.getByText(there).first()).isVisible();
        new Pictures("isolation").take(page, "cockpit");
        page.getByText(here)
                .first()
                .locator("xpath=ancestor::tr")
                .locator("a")
                .first()
                .click();
        assertThat(page.getByText("Chỉ đạo xác minh").first()).isVisible();
        new Pictures("isolation").take(page, "cockpit-case");
        assertThat(page.locator("body")).not().containsText(CHILD);

        var task = office.task(here, "DirectVerification").getId();
        assertThat(status(page, "/task/" + task + "/deployed-form")).isEqualTo(403);
        assertThat(status(page, "/task/" + task + "/form-variables")).isEqualTo(403);
    }

    @Test
    void aCommuneOfficerOpensNeitherCockpitNorAdmin(Desks desks) {
        var page = desks.of("muongso.bvte").page();
        for (var app : List.of("cockpit", "admin")) {
            var answer = page.navigate("/camunda/app/" + app + "/default/");
            assertThat(answer.status()).isEqualTo(403);
            assertThat(page.locator("h1")).hasText("Bạn không được mở trang này");
        }
    }

    private static List<String> tasks(Desks desks, String officer, String... codes) {
        return desks.of(officer).tasks().stream()
                .filter(task -> List.of(codes).stream().anyMatch(task::startsWith))
                .toList();
    }

    private static int status(Page page, String path) {
        return page.request().get("/camunda/api/engine/engine/default" + path).status();
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
