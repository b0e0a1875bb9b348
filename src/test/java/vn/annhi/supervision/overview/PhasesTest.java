package vn.annhi.supervision.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.obligation.TimeLimits;

@AnNhiTest
class PhasesTest {

    @Autowired
    private Phases phases;

    @Autowired
    private TimeLimits limits;

    @Test
    void everyTimeLimitHasAPhaseAndEveryPhaseATimeLimit() {
        assertThat(phases.byLegalBasis().keySet()).isEqualTo(limits.legalBases());
        assertThat(new HashSet<>(phases.byLegalBasis().values())).isEqualTo(new HashSet<>(Phases.IN_ORDER));
    }
}
