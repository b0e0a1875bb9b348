package vn.annhi.register.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.annhi.datafile.TableFile;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.register.BirthText;
import vn.annhi.register.ChildFilter;
import vn.annhi.register.ChildRecord;
import vn.annhi.register.Children;
import vn.annhi.register.imports.ImportColumn;
import vn.annhi.wording.Wording;

/** The register as a file, in the shape in which it can be imported; the ministry's code has its column. */
@Component
class ChildTable {

    private final Children children;
    private final OrganisationChart chart;
    private final Wording wording;

    ChildTable(Children children, OrganisationChart chart, Wording wording) {
        this.children = children;
        this.chart = chart;
        this.wording = wording;
    }

    /** Every child that the filter finds in these units, read piece by piece. */
    TableFile of(Set<String> units, ChildFilter filter) {
        var heads = Stream.of(ImportColumn.values()).map(ImportColumn::head).toList();
        return TableFile.paged(
                heads,
                (offset, limit) -> children.list(units, filter, offset, limit).stream()
                        .map(this::cells)
                        .toList());
    }

    private List<String> cells(ChildRecord child) {
        var of = child.particulars();
        return Stream.of(ImportColumn.values())
                .map(column -> switch (column) {
                    case NAME -> of.name();
                    case BIRTH -> BirthText.say(of);
                    case SEX -> of.sex().equals("unknown") ? "" : wording.say("register.sex." + of.sex());
                    case ETHNICITY -> of.ethnicity();
                    case MOTHER -> of.mother();
                    case FATHER -> of.father();
                    case CARER -> of.carer();
                    case COMMUNE -> chart.unit(child.unit()).place();
                    case VILLAGE -> of.village();
                    case HOUSEHOLD ->
                        of.household().equals("unknown") ? "" : wording.say("register.household." + of.household());
                    case GROUPS -> String.join("; ", of.groups());
                    case RISK -> of.atRisk() ? "x" : "";
                    case MINISTRY_CODE -> of.ministryCode();
                    case NOTE -> of.note();
                })
                .toList();
    }
}
