package vn.annhi.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.FlowCoverage;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;

/** The main procedure, S1–S16 of the decree, by the officers of Mường So. */
@AnNhiTest
class InterventionCaseProcessTest {

    @Autowired
    private Office office;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void mondayEvening() {
        clock.set("2026-11-23T22:00:00");
    }

    @AfterAll
    static void everyFlowIsTaken() {
        FlowCoverage.assertEveryFlowTaken("intervention-case");
    }

    @Test
    void anUnfoundedReportIsClosedByTheChair() {
        var code = office.open("muongso.bvte", Map.of());
        assertThat(office.openTasks(code)).containsExactly("DirectVerification");

        office.submit("muongso.chutich", code, "DirectVerification", Map.of("acceptance", "verify"));
        office.submit("muongso.congan", code, "VerifyInformation", Map.of());
        var rejection = new java.util.HashMap<String, Object>(Map.of(
                "acceptance", "rejected", "rejectionReason", "unfounded", "reason", "Không có vụ việc như tin báo"));
        rejection.put("instructions", null);
        office.submit("muongso.chutich", code, "DirectVerification", rejection);

        assertThat(office.openTasks(code)).isEmpty();
    }
}
