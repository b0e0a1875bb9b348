package vn.annhi.reminder.ladder;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.annhi.calendar.TermUnit;
import vn.annhi.datafile.DataFile;
import vn.annhi.datafile.DataFileException;
import vn.annhi.datafile.DataRow;
import vn.annhi.obligation.StartEvent;
import vn.annhi.obligation.TimeLimit;

/**
 * The ladders of this installation; broken ones stop the start.
 *
 * @param exceptions the ladder of a legal basis that has not the one of its kind of limit
 */
record Ladders(List<Rung> rungs, Map<String, String> exceptions) {

    private static final String HOURS = "hours";
    private static final String DAYS = "days";
    private static final String REPORTS = "reports";

    /** Reads the two tables; throws {@link DataFileException}. */
    static Ladders load(String rungs, String exceptions, Set<String> legalBases) {
        return read(rungs, DataFile.read(rungs), DataFile.read(exceptions), legalBases);
    }

    static Ladders read(String file, List<DataRow> rungRows, List<DataRow> exceptionRows, Set<String> legalBases) {
        var rungs = rungRows.stream().map(Rung::read).toList();
        var seen = new HashSet<List<Object>>();
        for (int i = 0; i < rungs.size(); i++) {
            if (!seen.add(List.of(rungs.get(i).ladder(), rungs.get(i).name()))) {
                throw rungRows.get(i).error("rung " + rungs.get(i).name() + " of that ladder is listed twice");
            }
        }
        var names = rungs.stream().map(Rung::ladder).collect(Collectors.toSet());
        for (var ladder : List.of(HOURS, DAYS, REPORTS)) {
            if (!names.contains(ladder)) {
                throw new DataFileException(
                        file, 0, "ladder " + ladder + " has no rung, nobody would be told of its duties");
            }
        }
        return new Ladders(rungs, exceptions(exceptionRows, names, legalBases));
    }

    private static Map<String, String> exceptions(List<DataRow> rows, Set<String> ladders, Set<String> legalBases) {
        var exceptions = new HashMap<String, String>();
        for (var row : rows) {
            var basis = row.text("legal_basis");
            var ladder = row.text("ladder");
            if (!legalBases.contains(basis)) {
                throw row.error("bpmn/time-limits.dmn has no row '" + basis + "'");
            }
            if (!ladders.contains(ladder)) {
                throw row.error("there is no ladder '" + ladder + "', there are " + ladders);
            }
            if (exceptions.put(basis, ladder) != null) {
                throw row.error("'" + basis + "' is listed twice");
            }
        }
        return exceptions;
    }

    /** The ladder of the duties with that limit. */
    String of(TimeLimit limit) {
        return exceptions.getOrDefault(limit.legalBasis(), ofKind(limit));
    }

    private static String ofKind(TimeLimit limit) {
        if (limit.start() == StartEvent.CAMPAIGN) {
            return REPORTS;
        }
        return limit.term().filter(term -> term.unit() == TermUnit.HOURS).isPresent() ? HOURS : DAYS;
    }
}
