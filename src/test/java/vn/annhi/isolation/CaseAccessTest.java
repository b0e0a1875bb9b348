package vn.annhi.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.CaseStory;
import vn.annhi.fixture.Cast;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;
import vn.annhi.intervention.CaseAccess;
import vn.annhi.intervention.CasePart;

/** Officers × units × parts: who reads what of a case that happened in Mường So and is planned in Bản Lang. */
@AnNhiTest
class CaseAccessTest {

    private static String handedOver = "";

    @Autowired
    private Office office;

    @Autowired
    private CaseStory story;

    @Autowired
    private CaseAccess access;

    @Autowired
    private Dossier dossier;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void aCaseOfTwoCommunes() {
        clock.set("2026-11-23T22:00:00");
        if (handedOver.isEmpty()) {
            handedOver = story.handedOver("muongso", "banlang");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "muongso.chutich, INTAKE INFORMANT ASSESSMENT PLAN CARE OWN_ACTIVITY STATUS",
        "muongso.bvte, INTAKE INFORMANT ASSESSMENT PLAN CARE OWN_ACTIVITY STATUS",
        "muongso.vhxh, INTAKE INFORMANT ASSESSMENT PLAN CARE OWN_ACTIVITY STATUS",
        "banlang.chutich, INTAKE ASSESSMENT PLAN CARE OWN_ACTIVITY STATUS",
        "banlang.bvte, INTAKE ASSESSMENT PLAN CARE OWN_ACTIVITY STATUS",
        "banlang.vhxh, INTAKE ASSESSMENT PLAN CARE OWN_ACTIVITY STATUS",
        "muongso.congan, OWN_ACTIVITY STATUS",
        "banlang.tramyte, OWN_ACTIVITY STATUS",
        "banlang.congan, OWN_ACTIVITY STATUS",
        "huyen.ldtbxh, STATUS",
        "huyen.chutich, STATUS",
        "tinh.soldtbxh, STATUS",
        "tinh.chutich, STATUS",
    })
    void whoHasToDoWithTheCaseReadsItsParts(String officer, String parts) {
        assertThat(parts(officer, handedOver))
                .isEqualTo(Stream.of(parts.split(" ")).map(CasePart::valueOf).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({
        "muongso.tramyte",
        "muongso.truong",
        "banlang.truong",
        "daosan.chutich",
        "daosan.bvte",
        "daosan.congan",
        "huyen.congan",
        "huyen.hpn",
        "tinh.congan",
        "quantri",
        "nobody"
    })
    void nobodyElseReadsAnything(String officer) {
        assertThat(parts(officer, handedOver)).isEmpty();
    }

    @Test
    void aCaseThatDoesNotExistIsReadByNobody() {
        assertThat(parts("muongso.chutich", "PT-1999-000001")).isEmpty();
    }

    @Test
    void policeWhoRecordedTheIntakeKnowTheInformantAndNothingThatCameLater() {
        var code = office.open("daosan.congan", Change.to("incidentUnit", Cast.unit("muongso")));
        assertThat(parts("daosan.congan", code))
                .isEqualTo(EnumSet.of(CasePart.INFORMANT, CasePart.OWN_ACTIVITY, CasePart.STATUS));
        assertThat(parts("daosan.chutich", code)).isEmpty();
    }

    @Test
    void aCommuneThatPlannedForTheChildStaysAReaderWhenTheChildHasMoved_LawOnChildren_52_2() {
        var code = new CaseCode(story.handedOver("silolau", "daosan"));
        assertThat(access.mayRead("banlang.bvte", code, CasePart.PLAN)).isFalse();
        transaction.executeWithoutResult(status -> dossier.residesIn(code, Optional.of(Cast.unit("banlang"))));
        assertThat(access.mayRead("banlang.bvte", code, CasePart.PLAN)).isTrue();
        assertThat(access.mayRead("daosan.bvte", code, CasePart.PLAN)).isTrue();
        assertThat(access.mayRead("daosan.bvte", code, CasePart.INFORMANT)).isFalse();
    }

    private Set<CasePart> parts(String officer, String code) {
        return Stream.of(CasePart.values())
                .filter(part -> access.mayRead(officer, new CaseCode(code), part))
                .collect(Collectors.toSet());
    }
}
