package vn.annhi.supervision.page;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.annhi.datafile.TableFile;

/**
 * A list behind a number: page by page, or whole as a file.
 *
 * @param heads of the columns
 * @param page the page of what a row is about; empty where there is none
 */
record PagedList<R>(List<String> heads, Rows<R> rows, Function<R, List<String>> cells, Function<R, String> page) {

    private static final int PAGE = 50;
    private static final int LAST_PAGE = 10_000;

    /** So many rows from that place on. */
    interface Rows<R> {
        List<R> of(int limit, long offset);
    }

    /** A row as a page shows it. */
    record Line(String page, List<String> cells) {}

    /** What the template needs to show that page of it. */
    Map<String, Object> show(int typed) {
        var number = Math.max(1, Math.min(typed, LAST_PAGE));
        var found = rows.of(PAGE + 1, (number - 1L) * PAGE);
        return Map.of(
                "heads",
                heads,
                "rows",
                found.stream()
                        .limit(PAGE)
                        .map(row -> new Line(page.apply(row), cells.apply(row)))
                        .toList(),
                "number",
                number,
                "more",
                found.size() > PAGE);
    }

    /** Every row, exactly as its pages show them. */
    TableFile file() {
        return TableFile.paged(
                heads,
                (offset, limit) -> rows.of(limit, offset).stream().map(cells).toList());
    }
}
