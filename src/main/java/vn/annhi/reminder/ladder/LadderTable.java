package vn.annhi.reminder.ladder;

import jakarta.annotation.PostConstruct;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.DigestUtils;
import vn.annhi.obligation.TimeLimits;

/** Puts the ladders where the set-based statements find them, and remembers since when each rung stands. */
@Repository
class LadderTable {

    private static final Logger LOG = LoggerFactory.getLogger(LadderTable.class);

    private final JdbcClient sql;
    private final Ladders ladders;
    private final CalendarTable calendar;
    private final TimeLimits limits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LadderTable(
            JdbcClient sql,
            Ladders ladders,
            CalendarTable calendar,
            TimeLimits limits,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sql = sql;
        this.ladders = ladders;
        this.calendar = calendar;
        this.limits = limits;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Nothing changes while ladders, limits and working days are those of the last start. */
    @PostConstruct
    void install() {
        transaction.executeWithoutResult(status -> {
            // Nodes that start at once do this one after the other
            sql.sql("lock table reminder_setup in exclusive mode").update();
            var fingerprint = fingerprint();
            var known = sql.sql("select fingerprint from reminder_setup")
                    .query(String.class)
                    .optional();
            if (known.filter(fingerprint::equals).isEmpty()) {
                calendar.install();
                installRungs();
                installLaddersOfLimits();
                planAnew();
                sql.sql("insert into reminder_setup (fingerprint) values (:it)"
                                + " on conflict (one) do update set fingerprint = :it")
                        .param("it", fingerprint)
                        .update();
            }
        });
    }

    private String fingerprint() {
        var text = ladders + "\n" + laddersOfLimits() + "\n" + calendar.workingDays();
        return DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A rung that is new here begins now: an installation with open cases does not announce them all at once. */
    private void installRungs() {
        sql.sql("""
                        with wanted as (
                            select * from unnest(:ladders::text[], :rungs::text[], :occasions::text[], :amounts::int[],
                                    :units::text[], :hours::time[], :repeats::int[], :recipients::text[], :deliveries::text[],
                                    :binding::boolean[], :anyHour::boolean[], :priorities::int[], :late::interval[],
                                    :stale::interval[], :validFrom::timestamptz[])
                                as w(ladder, rung, occasion, amount, unit, hour, repeats, recipients, delivery,
                                    binding, at_any_hour, priority, late_after, stale_after, valid_from)
                        ), gone as (
                            delete from ladder_rung where (ladder, rung) not in (select ladder, rung from wanted)
                        )
                        insert into ladder_rung
                        select ladder, rung, occasion, amount, unit, hour, repeats, string_to_array(recipients, '+'),
                            delivery, binding, at_any_hour, priority, late_after, stale_after, greatest(valid_from, :now)
                        from wanted order by ladder, rung
                        on conflict (ladder, rung) do update set occasion = excluded.occasion, amount = excluded.amount,
                            unit = excluded.unit, hour = excluded.hour, repeats = excluded.repeats,
                            recipients = excluded.recipients, delivery = excluded.delivery, binding = excluded.binding,
                            at_any_hour = excluded.at_any_hour, priority = excluded.priority,
                            late_after = excluded.late_after, stale_after = excluded.stale_after,
                            since = case when excluded.since > :now then excluded.since
                                else least(ladder_rung.since, excluded.since) end
                        """)
                .param("ladders", column(Rung::ladder))
                .param("rungs", column(Rung::name))
                .param("occasions", column(rung -> Words.word(rung.occasion())))
                .param(
                        "amounts",
                        column(rung -> rung.offset().map(Offset::amount).orElse(null)))
                .param("units", column(rung -> rung.offset().map(Offset::unit).orElse(null)))
                .param("hours", column(rung -> rung.hour().orElse(null)))
                .param("repeats", column(Rung::repeats))
                .param(
                        "recipients",
                        column(rung -> String.join(
                                "+", rung.recipients().stream().map(Words::word).toList())))
                .param("deliveries", column(rung -> Words.word(rung.delivery())))
                .param("binding", column(Rung::binding))
                .param("anyHour", column(Rung::atAnyHour))
                .param("priorities", column(Rung::priority))
                .param("late", column(Rung::lateAfter))
                .param("stale", column(Rung::staleAfter))
                .param("validFrom", column(rung -> midnight(rung.validFrom())))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** A legal basis that is no longer in the table keeps its ladder: duties may still have it. */
    private void installLaddersOfLimits() {
        var wanted = laddersOfLimits();
        sql.sql("""
                        insert into ladder_of select * from unnest(:bases::text[], :ladders::text[])
                        on conflict (legal_basis) do update set ladder = excluded.ladder
                        """)
                .param("bases", wanted.keySet().toArray(String[]::new))
                .param("ladders", wanted.values().toArray(String[]::new))
                .update();
    }

    private Map<String, String> laddersOfLimits() {
        var found = new TreeMap<String, String>();
        limits.legalBases().forEach(basis -> found.put(basis, ladders.of(limits.of(basis))));
        return found;
    }

    private void planAnew() {
        int planned = sql.sql("""
                        with gone as (
                            delete from reminder where state = 'planned' returning span_id
                        ), counted as (
                            update span_plan p set rungs = rungs - n from (
                                select span_id, count(*) as n from gone group by span_id) g where p.span_id = g.span_id
                        )
                        select count(*) from gone
                        """).query(Integer.class).single();
        sql.sql("insert into span_change select id from obligation_span where ended_at is null")
                .update();
        LOG.info("ladders or working days are new: {} planned rungs are planned anew", planned);
    }

    private @Nullable String[] column(Function<Rung, @Nullable Object> value) {
        return ladders.rungs().stream()
                .map(value)
                .map(cell -> cell == null ? null : cell.toString())
                .toArray(String[]::new);
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
