package vn.annhi.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.annhi.datafile.DataFile;
import vn.annhi.datafile.DataFileException;

/** Each fault is told with the file and the line that must be mended. */
class BrokenChartTest {

    private final List<String> units = new ArrayList<>(List.of(
            "id,code,kind,name,place,parent,valid_from,valid_to,successors,case_prefix",
            "huyen-109-2004,109,district,UBND huyện A,huyện A,,2004-01-01,,,PT",
            "xa-03589-2004,03589,commune,UBND xã B,xã B,huyen-109-2004,2004-01-01,,,",
            "ca-03589-2004,03589,commune-police,Công an xã B,xã B,xa-03589-2004,2004-01-01,,,",
            "tyt-03589-2004,03589,health-station,Trạm Y tế xã B,xã B,xa-03589-2004,2004-01-01,,,",
            "th-03589-2004,03589,school,Trường TH&THCS B,xã B,xa-03589-2004,2004-01-01,,,"));
    private final List<String> positions =
            new ArrayList<>(List.of("unit,role", "xa-03589-2004,chair", "xa-03589-2004,cpw"));

    @Test
    void theUnbrokenChartIsRead() {
        assertThat(read().units()).hasSize(5);
    }

    @Test
    void anUnknownKind() {
        units.set(4, "tyt-03589-2004,03589,hospital,Trạm Y tế xã B,xã B,xa-03589-2004,2004-01-01,,,");
        assertBroken("units.csv:5:", "column 'kind' holds 'hospital'");
    }

    @Test
    void aMalformedId() {
        units.set(2, "xa-muongso,03589,commune,UBND xã B,xã B,huyen-109-2004,2004-01-01,,,");
        assertBroken("units.csv:3:", "a unit id looks like xa-03589-2004");
    }

    @Test
    void anIdThatContradictsCodeOrYear() {
        units.set(2, "xa-03589-2004,03592,commune,UBND xã B,xã B,huyen-109-2004,2004-01-01,,,");
        assertBroken("units.csv:3:", "must end in -03592-2004");
    }

    @Test
    void aUnitListedTwice() {
        units.add(units.get(2));
        assertBroken("units.csv:7:", "unit xa-03589-2004 is listed twice");
    }

    @Test
    void anUnknownParent() {
        units.set(3, "ca-03589-2004,03589,commune-police,Công an xã B,xã B,xa-00001-2004,2004-01-01,,,");
        assertBroken("units.csv:4:", "unknown parent xa-00001-2004");
    }

    @Test
    void parentsInACycle() {
        units.set(1, "huyen-109-2004,109,district,UBND huyện A,huyện A,xa-03589-2004,2004-01-01,,,PT");
        assertBroken("units.csv:2:", "the parents of huyen-109-2004 form a cycle");
    }

    @Test
    void aParentThatEndsBeforeItsUnits() {
        units.set(1, "huyen-109-2004,109,district,UBND huyện A,huyện A,,2004-01-01,2025-06-30,,PT");
        assertBroken("units.csv:3:", "parent huyen-109-2004 does not stand as long as the unit");
    }

    @Test
    void anEndBeforeTheBeginning() {
        units.set(5, "th-03589-2004,03589,school,Trường B,xã B,xa-03589-2004,2004-01-01,2003-12-31,,");
        assertBroken("units.csv:6:", "valid_to 2003-12-31 is before valid_from 2004-01-01");
    }

    @Test
    void anUnknownSuccessor() {
        units.add("th-00009-2004,00009,school,Trường C,xã B,xa-03589-2004,2004-01-01,2020-01-01,th-00010-2020,");
        assertBroken("units.csv:7:", "unknown successor th-00010-2020");
    }

    @Test
    void aSuccessorOfAUnitThatStillStands() {
        units.set(5, "th-03589-2004,03589,school,Trường B,xã B,xa-03589-2004,2004-01-01,,xa-03589-2004,");
        assertBroken("units.csv:6:", "has successors but no valid_to");
    }

    @Test
    void aSuccessorThatBeganTooEarly() {
        units.add("th-00009-2004,00009,school,Trường C,xã B,xa-03589-2004,2004-01-01,2020-01-01,th-03589-2004,");
        assertBroken("units.csv:7:", "successor th-03589-2004 begins before the unit has ended");
    }

    @Test
    void oneCodeForTwoCommunesAtATime() {
        units.add("xa-03589-2010,03589,commune,UBND xã C,xã C,huyen-109-2004,2010-01-01,,,");
        assertBroken("units.csv:7:", "code 03589 is valid at the same time for xa-03589-2004");
    }

    @Test
    void oneCasePrefixForTwoUnitsAtATime() {
        units.add("huyen-110-2004,110,district,UBND huyện D,huyện D,,2004-01-01,,,PT");
        assertBroken("units.csv:7:", "case_prefix is used at the same time by huyen-109-2004");
    }

    @Test
    void aCommuneWithoutPolice() {
        units.remove(3);
        assertBroken("units.csv:3:", "lacks a unit of kind commune-police");
    }

    @Test
    void aCommuneWithoutHealthStation() {
        units.remove(4);
        assertBroken("units.csv:3:", "lacks a unit of kind health-station");
    }

    @Test
    void aCommuneWithoutSchool() {
        units.remove(5);
        assertBroken("units.csv:3:", "lacks a unit of kind school");
    }

    @Test
    void aCommuneBelowNoRegisterOfCases() {
        units.set(1, "huyen-109-2004,109,district,UBND huyện A,huyện A,,2004-01-01,,,");
        assertBroken("units.csv:3:", "no unit above xa-03589-2004 has a case_prefix");
    }

    @Test
    void aCommuneWithoutChair() {
        positions.remove(1);
        assertBroken("units.csv:3:", "nobody can hold xa-03589-2004.chair");
    }

    @Test
    void aCommuneWithoutChildProtectionWorker() {
        positions.remove(2);
        assertBroken("units.csv:3:", "nobody can hold xa-03589-2004.cpw");
    }

    @Test
    void anUnknownRole() {
        positions.add("xa-03589-2004,mayor");
        assertBroken("positions.csv:4:", "column 'role' holds 'mayor'");
    }

    @Test
    void aRoleThatDoesNotFitTheKind() {
        positions.add("ca-03589-2004,cpw");
        assertBroken("positions.csv:4:", "role cpw does not fit a unit of kind commune-police");
    }

    @Test
    void aPositionInAnUnknownUnit() {
        positions.add("ca-00001-2004,police");
        assertBroken("positions.csv:4:", "unknown unit ca-00001-2004");
    }

    @Test
    void aPositionListedTwice() {
        positions.add("xa-03589-2004,cpw");
        assertBroken("positions.csv:4:", "position xa-03589-2004.cpw is listed twice");
    }

    private OrganisationChart read() {
        return OrganisationChart.of(
                DataFile.read("units.csv", new StringReader(String.join("\n", units))),
                DataFile.read("positions.csv", new StringReader(String.join("\n", positions))));
    }

    private void assertBroken(String place, String reason) {
        assertThatThrownBy(this::read)
                .isInstanceOf(DataFileException.class)
                .hasMessageStartingWith(place)
                .hasMessageContaining(reason);
    }
}
