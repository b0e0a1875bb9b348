package vn.annhi.reminder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import vn.annhi.datafile.DataFile;
import vn.annhi.datafile.DataFileException;
import vn.annhi.datafile.DataRow;

/** The ladders of this installation; broken ones stop the start. */
record Ladders(List<Rung> rungs) {

    /** Reads a table such as {@code data/reminder/ladders.csv}; throws {@link DataFileException}. */
    static Ladders load(String file) {
        return read(file, DataFile.read(file));
    }

    static Ladders read(String file, List<DataRow> rows) {
        var rungs = new ArrayList<Rung>();
        var seen = new HashSet<List<Object>>();
        for (var row : rows) {
            var rung = Rung.read(row);
            if (!seen.add(List.of(rung.ladder(), rung.name()))) {
                throw row.error("rung " + rung.name() + " of that ladder is listed twice");
            }
            rungs.add(rung);
        }
        for (var ladder : Ladder.values()) {
            if (rungs.stream().noneMatch(rung -> rung.ladder() == ladder)) {
                throw new DataFileException(
                        file, 0, "ladder " + Rung.word(ladder) + " has no rung, nobody would be told of its duties");
            }
        }
        return new Ladders(List.copyOf(rungs));
    }
}
