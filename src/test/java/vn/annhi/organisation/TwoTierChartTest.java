package vn.annhi.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reform of 1/7/2025 (Decision 19/2025/QĐ-TTg). */
class TwoTierChartTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final OrganisationChart chart = OrganisationChart.load("two-tier");

    @Test
    void sinceTheReformSixCommuneLevelUnitsStandInVietnameseOrder() {
        assertThat(chart.communes(REFORM))
                .extracting(Unit::place)
                .containsExactly(
                        "xã Dào San",
                        "phường Đoàn Kết",
                        "xã Khổng Lào",
                        "xã Phong Thổ",
                        "xã Sì Lở Lầu",
                        "xã Sin Suối Hồ");
    }

    @ParameterizedTest
    @CsvSource({
        "03391, xã Lản Nhì Thàng, 03388, phường Đoàn Kết",
        "03490, xã Huổi Luông, 03549, xã Phong Thổ",
        "03549, thị trấn Phong Thổ, 03549, xã Phong Thổ",
        "03550, xã Sì Lở Lầu, 03562, xã Sì Lở Lầu",
        "03553, xã Mồ Sì San, 03562, xã Sì Lở Lầu",
        "03559, xã Pa Vây Sử, 03562, xã Sì Lở Lầu",
        "03562, xã Vàng Ma Chải, 03562, xã Sì Lở Lầu",
        "03565, xã Tung Qua Lìn, 03571, xã Dào San",
        "03568, xã Mù Sang, 03571, xã Dào San",
        "03571, xã Dào San, 03571, xã Dào San",
        "03574, xã Ma Li Pho, 03549, xã Phong Thổ",
        "03577, xã Bản Lang, 03583, xã Khổng Lào",
        "03580, xã Hoang Thèn, 03583, xã Khổng Lào",
        "03583, xã Khổng Lào, 03583, xã Khổng Lào",
        "03586, xã Nậm Xe, 03394, xã Sin Suối Hồ",
        "03589, xã Mường So, 03549, xã Phong Thổ",
        "03592, xã Sin Suối Hồ, 03394, xã Sin Suối Hồ",
    })
    void everyOldCommuneHasItsSuccessor(String oldCode, String oldPlace, String newCode, String newPlace) {
        for (var prefix : List.of("xa", "ca", "tyt")) {
            var old = new UnitId(prefix + "-" + oldCode + "-2004");

            assertThat(chart.unit(old).place()).isEqualTo(oldPlace);
            assertThat(chart.successorOf(old, LAST_DAY)).map(Unit::id).contains(old);
            assertThat(chart.successorOf(old, REFORM)).hasValueSatisfying(heir -> {
                assertThat(heir.id()).isEqualTo(new UnitId(prefix + "-" + newCode + "-2025"));
                assertThat(heir.place()).isEqualTo(newPlace);
            });
        }
    }

    @Test
    void code03562IsVangMaChaiUntilTheReformAndSiLoLauAfterIt() {
        assertThat(placesOfCode("03562", LAST_DAY)).containsExactly("xã Vàng Ma Chải");
        assertThat(placesOfCode("03562", REFORM)).containsExactly("xã Sì Lở Lầu");
    }

    @Test
    void code03549IsTheTownshipUntilTheReformAndACommuneAfterIt() {
        assertThat(placesOfCode("03549", LAST_DAY)).containsExactly("thị trấn Phong Thổ");
        assertThat(placesOfCode("03549", REFORM)).containsExactly("xã Phong Thổ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2004-01-01", "2023-10-02", "2025-06-30"})
    void beforeTheReformBothChartsTellTheSame(LocalDate day) {
        var district = OrganisationChart.load("district");

        assertThat(standing(chart, day)).isEqualTo(standing(district, day));
        assertThat(chart.positions()).containsAll(district.positions());
    }

    @Test
    void schoolsOutliveTheReformUnderTheirNewCommune() {
        var commune = new UnitId("xa-03562-2025");

        assertThat(chart.sectorUnits(commune, UnitKind.SCHOOL, REFORM)).hasSize(4);
        assertThat(chart.successorOf(new UnitId("th-03553-2004"), REFORM))
                .hasValueSatisfying(school -> assertThat(school.parent()).contains(commune));
    }

    @Test
    void everyNewCommuneHasADivisionOfCultureAndSociety() {
        assertThat(chart.communes(REFORM))
                .allSatisfy(commune -> assertThat(chart.sectorUnit(commune.id(), UnitKind.COMMUNE_OFFICE))
                        .map(Unit::name)
                        .contains("Phòng Văn hóa – Xã hội " + commune.place()));
    }

    @Test
    void childrensAffairsPassToTheHealthDepartmentWhichFollowsTheCommunesDirectly() {
        var health = chart.successorOf(new UnitId("so-ldtbxh-12-2004"), REFORM).orElseThrow();

        assertThat(health.name()).isEqualTo("Sở Y tế tỉnh Lai Châu");
        assertThat(chart.subordinates(health.id(), REFORM)).containsAll(chart.communes(REFORM));
    }

    @Test
    void casesAreNumberedByTheProvinceSinceTheReform() {
        assertThat(chart.casePrefix(new UnitId("xa-03549-2025"))).contains("LC");
        assertThat(chart.casePrefix(new UnitId("xa-03549-2004"))).contains("PT");
    }

    @Test
    void anAbolishedOfficeHasNoSuccessor() {
        assertThat(chart.successorOf(new UnitId("ldtbxh-109-2004"), REFORM)).isEmpty();
    }

    private List<String> placesOfCode(String code, LocalDate day) {
        return chart.communes(day).stream()
                .filter(unit -> unit.code().equals(code))
                .map(Unit::place)
                .toList();
    }

    private static Set<List<Object>> standing(OrganisationChart chart, LocalDate day) {
        return chart.units().stream()
                .filter(unit -> unit.validOn(day))
                .map(unit -> List.<Object>of(unit.id(), unit.kind(), unit.name(), unit.parent(), unit.casePrefix()))
                .collect(Collectors.toSet());
    }
}
