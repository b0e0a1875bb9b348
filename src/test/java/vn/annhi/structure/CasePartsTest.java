package vn.annhi.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.annhi.intervention.CasePart;

/** Every form belongs to one part of the case, so that somebody has decided who reads its records. */
class CasePartsTest {

    /** Forms of chores and reports: what they say is kept with the chore, the report. */
    private static final Set<String> OF_NO_CASE = Set.of(
            "mau-08-carer-application",
            "mau-09-register-entry",
            "viec-van-phong",
            "xac-nhan-viec-van-phong",
            "bao-cao-phat-sinh",
            "chi-dao-phat-sinh",
            "ket-qua-phat-sinh",
            "bao-cao-don-vi",
            "ky-bao-cao",
            "kiem-tra-bao-cao",
            "tong-hop-bao-cao",
            "ky-tong-hop",
            "gui-cap-tren",
            "cong-van-chi-dao",
            "giao-nhiem-vu",
            "ket-qua-nhiem-vu",
            "kiem-tra-nhiem-vu",
            "ra-soat-tre-em",
            "xac-nhan-ra-soat");

    @Test
    void everyFormBelongsToAPartOfTheCase() {
        var parts = Sources.below(Path.of("forms"), ".form").stream()
                .map(Sources::stem)
                .filter(form -> !OF_NO_CASE.contains(form))
                .map(CasePart::ofForm)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CasePart.class)));
        assertThat(parts).containsExactly(CasePart.INTAKE, CasePart.ASSESSMENT, CasePart.PLAN, CasePart.CARE);
    }
}
