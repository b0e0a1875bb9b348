package vn.annhi.reporting.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.annhi.datafile.DataFile;
import vn.annhi.datafile.DataRow;

/** The breakdowns of {@code data/reporting/dimensions.csv}. */
@Component
public class Dimensions {

    /** The member of a single-valued dimension for what nobody knows. */
    public static final String UNKNOWN = "unknown";

    private static final int OLDEST = 25;

    private final Map<String, Dimension> all = new LinkedHashMap<>();

    Dimensions() {
        var members = new LinkedHashMap<String, List<Dimension.Member>>();
        var heads = new LinkedHashMap<String, DataRow>();
        for (var row : DataFile.read("data/reporting/dimensions.csv")) {
            heads.putIfAbsent(row.text("dimension"), row);
            members.computeIfAbsent(row.text("dimension"), each -> new ArrayList<>())
                    .add(member(row));
        }
        heads.forEach((id, row) -> all.put(
                id,
                new Dimension(
                        id,
                        row.text("dimension_label"),
                        row.text("many").equals("yes"),
                        List.copyOf(members.getOrDefault(id, List.of())))));
    }

    private static Dimension.Member member(DataRow row) {
        var ages = row.optional("ages").map(text -> text.split("-"));
        return new Dimension.Member(
                row.text("member"),
                row.text("label"),
                ages.map(span -> Integer.parseInt(span[0])).orElse(-1),
                ages.map(span -> Integer.parseInt(span[1])).orElse(-1));
    }

    /** The names of all dimensions. */
    public Set<String> ids() {
        return all.keySet();
    }

    /** The dimension of that name; {@link IllegalArgumentException} when there is none. */
    public Dimension of(String id) {
        var dimension = all.get(id);
        if (dimension == null) {
            throw new IllegalArgumentException("no dimension " + id);
        }
        return dimension;
    }

    /** The age group of each age in years, from 0 on; older than the last counts as the last. */
    public String[] ageGroups() {
        var groups = new String[OLDEST + 1];
        Arrays.fill(groups, UNKNOWN);
        for (var member : of("age").members()) {
            for (int age = Math.max(0, member.fromAge()); age <= member.toAge(); age++) {
                groups[age] = member.id();
            }
        }
        return groups;
    }
}
