package vn.annhi.reminder.page;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.annhi.calendar.StatutoryClock;

/**
 * A part of the ledger: the stretches of duties that began on these days in these units, of one case or of all.
 *
 * @param from the first day, in Việt Nam
 * @param to the last day, inclusive
 */
record LedgerScope(LocalDate from, LocalDate to, List<String> units, Optional<String> code) {

    /** The condition on {@code obligation_span s} and {@code obligation o} that every statement has. */
    static final String CONDITION = """
            split_part(s.position, '.', 1) = any(:units) and s.began_at >= :from and s.began_at < :to
                and (:code::text is null or o.case_code = :code)
            """;

    Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("units", units.toArray(String[]::new));
        parameters.put("from", start(from));
        parameters.put("to", start(to.plusDays(1)));
        parameters.put("code", code.orElse(null));
        return parameters;
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(StatutoryClock.startOf(day));
    }
}
