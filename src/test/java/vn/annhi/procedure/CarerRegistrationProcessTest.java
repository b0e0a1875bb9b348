package vn.annhi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.FlowCoverage;
import vn.annhi.fixture.Ledger;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.Samples;
import vn.annhi.fixture.TestClock;

/** Somebody applies to take care of a child (D56 art. 39, 40). */
@AnNhiTest
class CarerRegistrationProcessTest {

    private static final String WORKER = "muongso.bvte";
    private static final String CHAIR = "muongso.chutich";

    @Autowired
    private Office office;

    @Autowired
    private TestClock clock;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void mondayEvening() {
        clock.set("2026-11-23T22:00:00");
    }

    @AfterAll
    static void everyFlowIsTaken() {
        FlowCoverage.assertEveryFlowTaken("carer-registration");
    }

    @Test
    void anApplicationIsEnteredOrRefusedByTheChair_D56_40() {
        var refused = applied(Change.none());
        assertThat(ledger.due(refused, "check-application")).isEqualTo("2026-12-07T23:59:59");
        office.submit(
                CHAIR,
                refused,
                "CheckApplication",
                Change.to("registered", "no").and("registerReason", "Chưa đủ giấy tờ."));
        assertThat(state(refused)).isEqualTo("refused Chưa đủ giấy tờ.");

        var entered = applied(Change.none());
        office.submit(CHAIR, entered, "CheckApplication", Change.none());
        assertThat(state(entered)).isEqualTo("registered");
        assertThat(ledger.open(entered)).isEmpty();
    }

    @Test
    void anApplicationThatTheLawDoesNotAllowIsNotTaken_D56_39() {
        assertThatThrownBy(() -> applied(Change.to("healthCertificateOn", "2026-05-01")))
                .hasMessageContaining("6 tháng");
        assertThatThrownBy(() -> applied(Change.to("carerBirthDate", "2010-05-01")))
                .hasMessageContaining("20 tuổi");
        assertThatThrownBy(() -> applied(Change.to("appliedOn", "2026-11-30"))).hasMessageContaining("tương lai");
    }

    private String applied(Change change) {
        return office.start(WORKER, "carer-registration", Samples.of("mau-08-carer-application", change));
    }

    private String state(String code) {
        return sql.sql("select state || coalesce(' ' || reason, '') from carer where code = ?")
                .param(code)
                .query(String.class)
                .single();
    }
}
