package vn.annhi.numbering;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes such as {@code PT-NV-2026-000123}: register of the supervising unit, kind, year, serial. Who needs the next one
 * waits for whoever has the last one, so that a transaction that fails leaves no gap.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class RegisterNumbers {

    private final JdbcClient sql;
    private final Clock clock;

    RegisterNumbers(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The next code of that register and kind, in the year of that instant where the register is. */
    public String next(String register, String kind, Instant at) {
        return next(register, kind, at, 1).get(0);
    }

    /** So many new codes, in their order. */
    public List<String> next(String register, String kind, Instant at, int many) {
        if (many == 0) {
            return List.of();
        }
        var year = at.atZone(clock.getZone()).getYear();
        var last = sql.sql("insert into register_number (register, kind, year, last) values (?, ?, ?, ?)"
                        + " on conflict (register, kind, year) do update set last = register_number.last + excluded.last"
                        + " returning last")
                .params(register, kind, year, many)
                .query(Integer.class)
                .single();
        return IntStream.rangeClosed(last - many + 1, last)
                .mapToObj(serial -> "%s-%s-%04d-%06d".formatted(register, kind, year, serial))
                .toList();
    }
}
