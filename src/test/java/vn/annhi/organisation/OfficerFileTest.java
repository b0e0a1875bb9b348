package vn.annhi.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.annhi.datafile.DataFile;
import vn.annhi.datafile.DataFileException;

class OfficerFileTest {

    private static final OrganisationChart DISTRICT = OrganisationChart.load("district");

    @ParameterizedTest
    @ValueSource(strings = {"district", "two-tier"})
    void everyPositionOfAStandingUnitHasExactlyOneDemoAccountOfItsOwn(String name) {
        var chart = OrganisationChart.load(name);
        var held = demo(name, chart).stream()
                .map(Officer::positions)
                .filter(positions -> positions.size() == 1)
                .flatMap(List::stream);
        var toHold = chart.positions().stream()
                .filter(position -> chart.unit(position.unit()).validTo().isEmpty());

        assertThat(held).containsExactlyInAnyOrderElementsOf(toHold.toList());
    }

    @Test
    void oneDemoOfficerHoldsTheWorkersAndTheChairsPositionOfASmallCommune() {
        assertThat(demo("district", DISTRICT))
                .filteredOn(officer -> officer.positions().size() > 1)
                .singleElement()
                .satisfies(officer -> assertThat(officer.positions())
                        .extracting(PositionId::toString)
                        .containsExactly("xa-03559-2004.cpw", "xa-03559-2004.chair"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"district", "two-tier"})
    void demoOfficersDifferInNameAndHaveAddressesThatCannotExist(String name) {
        var officers = demo(name, OrganisationChart.load(name));

        assertThat(officers).extracting(Officer::name).doesNotHaveDuplicates();
        assertThat(officers)
                .allSatisfy(officer -> assertThat(officer.email()).contains(officer.id() + "@phongtho.example"));
    }

    @ParameterizedTest
    @CsvSource({
        "muongso.chutich, xa-03589-2004.chair",
        "muongso.bvte, xa-03589-2004.cpw",
        "muongso.vhxh, xa-03589-2004.social-officer",
        "muongso.congan, ca-03589-2004.police",
        "muongso.tramyte, tyt-03589-2004.health",
        "muongso.truong, th-03589-2004.school",
        "huyen.ldtbxh, ldtbxh-109-2004.office-officer",
        "huyen.ldtbxh.truongphong, ldtbxh-109-2004.office-head",
    })
    void demoAccountsAreNamedAfterTheirPosition(String account, String position) {
        assertThat(demo("district", DISTRICT))
                .filteredOn(officer -> officer.id().equals(account))
                .singleElement()
                .satisfies(officer -> assertThat(officer.primaryPosition()).hasToString(position));
    }

    @Test
    void theFirstPositionIsThePrimaryOneAndTheLanguageVietnameseUnlessSaid() {
        var officer = only("a.b,Lò Nắng Mai,,ca-03589-2004.police; xa-03589-2004.cpw");

        assertThat(officer.primaryPosition()).hasToString("ca-03589-2004.police");
        assertThat(officer.holds(PositionId.parse("xa-03589-2004.cpw"))).isTrue();
        assertThat(officer.email()).isEmpty();
        assertThat(officer.locale()).isEqualTo(Officer.VIETNAMESE);
    }

    @Test
    void anOfficerMayPreferEnglish() {
        var officers = read("id,name,email,positions,locale", everyIndispensable() + ",en");

        assertThat(officers.get(0).locale()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void anUnknownPositionNamesTheLine() {
        assertBroken("a.b,Lò Nắng Mai,,xa-03589-2004.police", "column 'positions'", "xa-03589-2004.police");
    }

    @Test
    void aMalformedAccountNamesTheLine() {
        assertBroken("a..b,Lò Nắng Mai,,xa-03589-2004.cpw", "an account looks like muongso.bvte");
    }

    @Test
    void aMalformedAddressNamesTheLine() {
        assertBroken("a.b,Lò Nắng Mai,a.b,xa-03589-2004.cpw", "'a.b' is not an e-mail address");
    }

    @Test
    void anOfficerWithoutPositionNamesTheLine() {
        assertBroken("a.b,Lò Nắng Mai,,", "column 'positions' is empty");
    }

    @Test
    void anAccountListedTwiceNamesTheSecondLine() {
        assertThatThrownBy(() -> read("id,name,email,positions", everyIndispensable(), everyIndispensable()))
                .isInstanceOf(DataFileException.class)
                .hasMessage("officers.csv:3: account moi.viec is listed twice");
    }

    @Test
    void aCommuneWhoseChairNobodyIsNamesTheFileAndThePosition() {
        var withoutChair = everyIndispensable().replace("xa-03589-2004.chair;", "");

        assertThatThrownBy(() -> read("id,name,email,positions", withoutChair))
                .isInstanceOf(DataFileException.class)
                .hasMessage("officers.csv:0: nobody holds xa-03589-2004.chair (Chủ tịch – UBND xã Mường So)");
    }

    private static Officer only(String line) {
        return read("id,name,email,positions", line, everyIndispensable()).get(0);
    }

    private static void assertBroken(String line, String... reasons) {
        assertThatThrownBy(() -> only(line))
                .isInstanceOf(DataFileException.class)
                .hasMessageStartingWith("officers.csv:2:")
                .hasMessageContainingAll(reasons);
    }

    private static String everyIndispensable() {
        var positions = DISTRICT.positions().stream()
                .filter(position -> position.role() == Role.CHAIR || position.role() == Role.CPW)
                .map(position -> position + ";");
        return "moi.viec,Giàng Mây Trắng,," + String.join("", positions.toList());
    }

    private static List<Officer> read(String... lines) {
        var rows = DataFile.read("officers.csv", new StringReader(String.join("\n", lines)));
        return OfficerFile.read("officers.csv", rows, DISTRICT);
    }

    private static List<Officer> demo(String name, OrganisationChart chart) {
        return OfficerFile.read("demo/officers-" + name + ".csv", chart);
    }
}
