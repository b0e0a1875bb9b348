package vn.annhi.reminder;

import jakarta.annotation.PostConstruct;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts the ladders where the set-based statements find them, and remembers since when each rung stands. */
@Repository
class LadderTable {

    private final JdbcClient sql;
    private final Ladders ladders;
    private final Clock clock;

    LadderTable(JdbcClient sql, Ladders ladders, Clock clock) {
        this.sql = sql;
        this.ladders = ladders;
        this.clock = clock;
    }

    /** A rung that is new here begins now: an installation with open cases does not announce them all at once. */
    @PostConstruct
    void install() {
        sql.sql("""
                        with wanted as (
                            select * from unnest(:ladders::text[], :rungs::text[], :occasions::text[], :relations::text[],
                                    :priorities::int[], :late::interval[], :stale::interval[], :validFrom::timestamptz[])
                                as w(ladder, rung, occasion, recipients, priority, late_after, stale_after, valid_from)
                        ), gone as (
                            delete from ladder_rung where (ladder, rung) not in (select ladder, rung from wanted)
                        )
                        insert into ladder_rung
                        select ladder, rung, occasion, recipients, priority, late_after, stale_after,
                            greatest(valid_from, :now)
                        from wanted order by ladder, rung
                        on conflict (ladder, rung) do update set occasion = excluded.occasion,
                            recipients = excluded.recipients, priority = excluded.priority,
                            late_after = excluded.late_after, stale_after = excluded.stale_after,
                            since = case when excluded.since > :now then excluded.since
                                else least(ladder_rung.since, excluded.since) end
                        """)
                .param("ladders", column(rung -> Rung.word(rung.ladder())))
                .param("rungs", column(Rung::name))
                .param("occasions", column(rung -> Rung.word(rung.occasion())))
                .param("relations", column(rung -> Rung.word(rung.recipients())))
                .param("priorities", column(Rung::priority))
                .param("late", column(Rung::lateAfter))
                .param("stale", column(Rung::staleAfter))
                .param("validFrom", column(rung -> midnight(rung.validFrom())))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private String[] column(Function<Rung, Object> value) {
        return ladders.rungs().stream()
                .map(rung -> value.apply(rung).toString())
                .toArray(String[]::new);
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
