package vn.annhi.intervention;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.dossier.CaseCode;

/** The cycles of a case: the first begins with the intake, every other with a decision (D56 art. 29.1, 30.1c). */
@Component
@Transactional(propagation = Propagation.SUPPORTS)
class Cycles {

    /** Why a further cycle began. */
    enum Origin {
        CONTINUED,
        ADJUSTED,
        REOPENED
    }

    private final JdbcClient sql;
    private final Clock clock;

    Cycles(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Begins the next cycle now; returns its number. */
    int begin(CaseCode code, Origin origin) {
        return sql.sql("insert into case_cycle (case_code, cycle, origin, started_at)"
                        + " select :case, coalesce(max(cycle), 1) + 1, :origin, :now from case_cycle where case_code = :case"
                        + " returning cycle")
                .param("case", code.value())
                .param("origin", origin.name().toLowerCase(Locale.ROOT))
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }

    /** The cycle with which the case was last reopened, if it was. */
    Optional<Integer> reopened(CaseCode code) {
        return sql.sql(
                        "select cycle from case_cycle where case_code = ? and origin = 'reopened' order by cycle desc limit 1")
                .param(code.value())
                .query(Integer.class)
                .optional();
    }

    /** When that further cycle began. */
    Optional<Instant> start(CaseCode code, int cycle) {
        return sql.sql("select started_at from case_cycle where case_code = ? and cycle = ?")
                .params(code.value(), cycle)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
