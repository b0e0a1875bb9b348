package vn.annhi.dossier;

import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gap-free case numbers per supervising unit and year: the counter's row lock is held until the case is committed. */
@Component
class CaseNumbers {

    private final JdbcClient sql;
    private final Clock clock;

    CaseNumbers(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    CaseCode next(String office, Instant at) {
        var year = at.atZone(clock.getZone()).getYear();
        var serial = sql.sql("insert into case_number (office, year, last) values (?, ?, 1)"
                        + " on conflict (office, year) do update set last = case_number.last + 1 returning last")
                .params(office, year)
                .query(Integer.class)
                .single();
        return CaseCode.of(office, year, serial);
    }
}
