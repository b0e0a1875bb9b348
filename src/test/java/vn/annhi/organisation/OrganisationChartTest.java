package vn.annhi.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.annhi.organisation.UnitKind.COMMUNE_POLICE;
import static vn.annhi.organisation.UnitKind.HEALTH_STATION;
import static vn.annhi.organisation.UnitKind.SCHOOL;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrganisationChartTest {

    private static final LocalDate SEED = LocalDate.of(2023, 10, 2);
    private static final UnitId MUONG_SO = new UnitId("xa-03589-2004");
    private static final UnitId LABOUR_OFFICE = new UnitId("ldtbxh-109-2004");

    private final OrganisationChart chart = OrganisationChart.load("district");

    @Test
    void theDistrictHasSeventeenCommuneLevelUnits() {
        assertThat(chart.communes(SEED)).hasSize(17);
    }

    @Test
    void theTownshipIsACommuneLevelUnit() {
        assertThat(chart.communes(SEED)).extracting(Unit::name).contains("UBND thị trấn Phong Thổ");
        assertThat(chart.has(PositionId.parse("xa-03549-2004.chair"))).isTrue();
    }

    @Test
    void communesAreListedInVietnameseOrderOfTheirPlaces() {
        assertThat(chart.communes(SEED))
                .extracting(Unit::placeName)
                .containsExactly(
                        "Bản Lang",
                        "Dào San",
                        "Hoang Thèn",
                        "Huổi Luông",
                        "Khổng Lào",
                        "Lản Nhì Thàng",
                        "Ma Li Pho",
                        "Mồ Sì San",
                        "Mù Sang",
                        "Mường So",
                        "Nậm Xe",
                        "Pa Vây Sử",
                        "Phong Thổ",
                        "Sì Lở Lầu",
                        "Sin Suối Hồ",
                        "Tung Qua Lìn",
                        "Vàng Ma Chải");
    }

    @Test
    void everyCommuneHasPoliceHealthStationAndSchoolOfItsPlace() {
        assertThat(chart.communes(SEED)).allSatisfy(commune -> {
            for (var kind : List.of(COMMUNE_POLICE, HEALTH_STATION, SCHOOL)) {
                assertThat(chart.sectorUnit(commune.id(), kind))
                        .hasValueSatisfying(unit -> assertThat(unit.place()).isEqualTo(commune.place()));
            }
        });
        assertThat(chart.sectorUnit(MUONG_SO, COMMUNE_POLICE)).map(Unit::name).contains("Công an xã Mường So");
    }

    @Test
    void theLabourOfficeFollowsAllCommunesButNotItsSisterOffices() {
        var followed = chart.subordinates(LABOUR_OFFICE, SEED);

        assertThat(followed).hasSize(17 * 4).noneMatch(unit -> unit.kind() == UnitKind.DISTRICT_OFFICE);
    }

    @Test
    void subordinatesOfACommuneAreItsOwnSectorUnits() {
        assertThat(chart.subordinates(MUONG_SO, SEED))
                .extracting(unit -> unit.id().value())
                .containsExactlyInAnyOrder("ca-03589-2004", "tyt-03589-2004", "th-03589-2004");
    }

    @Test
    void aPoliceStationFollowsNobody() {
        assertThat(chart.subordinates(new UnitId("ca-03589-2004"), SEED)).isEmpty();
    }

    @Test
    void casesOfACommuneAreNumberedByItsDistrict() {
        assertThat(chart.supervisingUnit(MUONG_SO)).map(Unit::name).contains("UBND huyện Phong Thổ");
        assertThat(chart.casePrefix(MUONG_SO)).contains("PT");
        assertThat(chart.casePrefix(new UnitId("huyen-109-2004"))).contains("PT");
        assertThat(chart.supervisingUnit(new UnitId("tinh-12-2004"))).isEmpty();
    }

    @Test
    void positionsOfAUnitAreThoseOfItsKind() {
        assertThat(chart.positions(MUONG_SO))
                .extracting(PositionId::toString)
                .containsExactly("xa-03589-2004.chair", "xa-03589-2004.cpw", "xa-03589-2004.social-officer");
    }

    @Test
    void everyUnitHasAtLeastOnePosition() {
        assertThat(chart.units())
                .allSatisfy(unit -> assertThat(chart.positions(unit.id())).isNotEmpty());
    }

    @Test
    void positionsAreNamedByTitleAndUnit() {
        assertThat(chart.title(PositionId.parse("xa-03589-2004.chair"))).isEqualTo("Chủ tịch – UBND xã Mường So");
    }

    @Test
    void searchNeedsNeitherMarksNorCapitals() {
        assertThat(chart.find("muong so")).extracting(Unit::name).contains("UBND xã Mường So", "Công an xã Mường So");
        assertThat(chart.find("  DAO  san ")).extracting(Unit::place).contains("xã Dào San");
        assertThat(chart.find("doan tncs")).extracting(Unit::id).containsExactly(new UnitId("dtn-109-2004"));
        assertThat(chart.find("Hà Nội")).isEmpty();
    }

    @Test
    void aNationalBodyIsKnownByNameAndTakesNoPartInTheChart() {
        var hotline = PositionId.parse("tong-dai-111-2017.office-officer");
        assertThat(chart.title(hotline)).isEqualTo("Chuyên viên – Tổng đài điện thoại quốc gia bảo vệ trẻ em (111)");
        assertThat(chart.isOffice(hotline)).isTrue();
        assertThat(chart.isOffice(PositionId.parse("tong-dai-111-2017.chair"))).isFalse();
        assertThat(chart.isOffice(PositionId.parse("xa-03589-2004.chair"))).isTrue();
        assertThat(chart.has(hotline)).isFalse();
        assertThat(chart.units()).extracting(Unit::id).doesNotContain(hotline.unit());
        assertThat(chart.planPositions(MUONG_SO, LocalDate.of(2024, 1, 1))).doesNotContain(hotline);
        assertThat(chart.successorsOf(hotline.unit(), LocalDate.of(2026, 1, 1)))
                .extracting(Unit::id)
                .containsExactly(hotline.unit());
    }

    @Test
    void anUnknownUnitIsRefusedByName() {
        assertThatThrownBy(() -> chart.unit(new UnitId("xa-99999-2004"))).hasMessageContaining("xa-99999-2004");
    }

    @Test
    void aChartThatIsNotShippedIsRefusedByFile() {
        assertThatThrownBy(() -> OrganisationChart.load("ba-cap"))
                .hasMessage("data/organisation/ba-cap/units.csv:0: the file does not exist");
    }
}
