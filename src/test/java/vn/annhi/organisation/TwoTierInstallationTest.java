package vn.annhi.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;

/** The same procedure on the chart in force since 1/7/2025: no district, the province supervises. */
@AnNhiTest
@Tag("installation")
// The web apps find an engine by its name: this one must not take the place of the other tests' engine
@TestPropertySource(properties = {"annhi.organisation.chart=two-tier", "camunda.bpm.process-engine-name=two-tier"})
class TwoTierInstallationTest {

    private static final String PHONG_THO = "xa-03549-2025";

    @Autowired
    private Office office;

    @Autowired
    private TestClock clock;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Test
    void theProvinceNumbersTheCaseAndItsHealthDepartmentFollowsIt() {
        clock.set("2026-11-23T22:00:00");
        var code = office.open(
                "phongtho.bvte", Change.to("incidentUnit", PHONG_THO).and("residenceUnit", PHONG_THO));

        assertThat(code).startsWith("LC-2026-");
        office.submit("phongtho.chutich", code, "DirectVerification", Change.to("acceptance", "verify"));
        office.submit("phongtho.congan", code, "VerifyInformation", Change.none());
        assertThat(seen("tinh.soyte", code)).isEqualTo(1);
        assertThat(seen("doanket.chutich", code)).isZero();
    }

    @Test
    void theDistrictHasNoOfficersLeft() {
        assertThat(identity.createUserQuery()
                        .userIdIn("huyen.ldtbxh", "huyen.chutich")
                        .count())
                .isZero();
    }

    private long seen(String officer, String code) {
        return office.as(
                officer,
                () -> tasks.createTaskQuery().processInstanceBusinessKey(code).count());
    }
}
