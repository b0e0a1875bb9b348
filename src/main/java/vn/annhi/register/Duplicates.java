package vn.annhi.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.organisation.Vietnamese;

/**
 * Finds records that may be one child: by name, date of birth and parents, without tones and marks. Two records are compared
 * when they share the date of birth, or the name and a parent. Of one date, the names must be alike and the parents must not
 * contradict; of one name and parent, the dates may differ by a slip.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Duplicates {

    /** How many letters may be wrong in a whole name, and in the given name: families share the rest. */
    private static final int WRONG = 2;

    private static final int WRONG_GIVEN = 1;
    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(WRONG);

    private final JdbcClient sql;

    Duplicates(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Two records that may be one child.
     *
     * @param likeness 0 to 1, the likelier in front
     */
    public record Pair(ChildRecord first, ChildRecord second, double likeness) {}

    /** Every such pair among these units, the likeliest first. */
    @Transactional(readOnly = true)
    public List<Pair> among(Collection<String> units) {
        var members = units.toArray(String[]::new);
        var found = new ArrayList<Pair>();
        Stream.of("birth_date", "name_key").forEach(block -> found.addAll(within(block, members)));
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingDouble(Pair::likeness)
                        .reversed()
                        .thenComparing(pair -> pair.first().code().value())
                        .thenComparing(pair -> pair.second().code().value()))
                .toList();
    }

    /** Compares the records of each block with one another, block after block. */
    private List<Pair> within(String block, String[] units) {
        var found = new ArrayList<Pair>();
        var same = new ArrayList<ChildRecord>();
        var ordered = sql.sql("select *, dense_rank() over (order by " + block + ") as block from child_record"
                        + " where state = 'active' and unit = any (:units) and " + block + " is not null"
                        + " order by block, code")
                .param("units", units);
        var last = new long[] {-1};
        ordered.query(row -> {
            if (row.getLong("block") != last[0]) {
                compare(same, found);
                same.clear();
                last[0] = row.getLong("block");
            }
            same.add(Children.read(row));
        });
        compare(same, found);
        return found;
    }

    private static void compare(List<ChildRecord> block, List<Pair> found) {
        for (int i = 0; i < block.size(); i++) {
            for (int j = i + 1; j < block.size(); j++) {
                var likeness = likeness(block.get(i).particulars(), block.get(j).particulars());
                if (likeness > 0) {
                    found.add(new Pair(block.get(i), block.get(j), likeness));
                }
            }
        }
    }

    /** How likely two records are one child; 0 when they are not. */
    static double likeness(Particulars one, Particulars other) {
        var names = alike(Vietnamese.fold(one.name()), Vietnamese.fold(other.name()));
        if (names == 0 || contradict(one.sex(), other.sex())) {
            return 0;
        }
        var sameDay = one.birthDate().isPresent() && one.birthDate().equals(other.birthDate());
        var parents = List.of(parents(one.mother(), other.mother()), parents(one.father(), other.father()));
        if (parents.contains(Agreement.NO) || !sameDay && !parents.contains(Agreement.YES)) {
            return 0;
        }
        return names * (sameDay ? 1 : 0.9) * (parents.contains(Agreement.YES) ? 1 : 0.95);
    }

    private enum Agreement {
        YES,
        UNKNOWN,
        NO
    }

    /** A name with something added, such as a second given name, is the same name. */
    private static Agreement parents(String one, String other) {
        if (one.isBlank() || other.isBlank()) {
            return Agreement.UNKNOWN;
        }
        var first = Vietnamese.fold(one);
        var second = Vietnamese.fold(other);
        var added = first.startsWith(second + " ") || second.startsWith(first + " ");
        return added || alike(first, second) > 0 ? Agreement.YES : Agreement.NO;
    }

    private static boolean contradict(String one, String other) {
        return !one.equals(other) && !one.equals("unknown") && !other.equals("unknown");
    }

    /** 1 for the same name, less for every letter that is wrong, 0 for another name. */
    private static double alike(String one, String other) {
        var wrong = DISTANCE.apply(one, other);
        var wrongGiven = DISTANCE.apply(given(one), given(other));
        return wrong < 0 || wrongGiven < 0 || wrongGiven > WRONG_GIVEN ? 0 : 1 - 0.05 * wrong;
    }

    private static String given(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
