package vn.annhi.reminder.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the notices of raised rungs: those to be sent into their letters, the others with the reason why not. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Notices {

    private final JdbcClient sql;
    private final Letters letters;
    private final SendWindow window;

    Notices(JdbcClient sql, Letters letters, SendWindow window) {
        this.sql = sql;
        this.letters = letters;
        this.window = window;
    }

    /** One notice per due rung and person. */
    public void write(List<DueRung> rungs, Instant now) {
        var all = rungs.stream()
                .flatMap(rung -> rung.account().stream().map(account -> Envelope.of(rung, account, window, now)))
                .toList();
        insert(all.stream().filter(each -> !each.isPending()).toList(), null, now);
        var singles = all.stream()
                .filter(each -> each.isPending() && each.digestDay().isEmpty())
                .toList();
        insert(singles, letters.singles(singles, now), now);
        writeDigests(
                all.stream()
                        .filter(each -> each.isPending() && each.digestDay().isPresent())
                        .toList(),
                now);
    }

    private void writeDigests(List<Envelope> envelopes, Instant now) {
        var waiting = envelopes;
        while (!waiting.isEmpty()) {
            var found = letters.digests(waiting, now);
            var placed = waiting.stream()
                    .filter(each -> found.containsKey(Letters.DigestKey.of(each)))
                    .toList();
            insert(
                    placed,
                    placed.stream()
                            .map(each -> found.get(Letters.DigestKey.of(each)))
                            .toList(),
                    now);
            var tooLate = new ArrayList<>(waiting);
            tooLate.removeAll(placed);
            waiting = tooLate.stream()
                    .map(each -> each.on(window.dayAfter(each.digestDay().orElseThrow()), window))
                    .toList();
        }
    }

    private void insert(List<Envelope> envelopes, @Nullable List<Long> letterIds, Instant now) {
        if (envelopes.isEmpty()) {
            return;
        }
        sql.sql("""
                        insert into notice (span_id, rung, repetition, recipient, relation, letter_id, rung_at, late_at,
                            stale_at, state, reason, created_at, settled_at)
                        select span_id, rung, repetition, recipient, relation, letter_id, rung_at, late_at, stale_at,
                            case reason when '' then 'pending' else 'dropped' end, nullif(reason, ''), :now,
                            case when reason <> '' then :now::timestamptz end
                        from unnest(:spans::bigint[], :rungs::text[], :repetitions::int[], :recipients::text[],
                            :relations::text[], :letters::bigint[], :rungAt::timestamptz[], :lateAt::timestamptz[],
                            :staleAt::timestamptz[], :reasons::text[])
                            as n(span_id, rung, repetition, recipient, relation, letter_id, rung_at, late_at, stale_at, reason)
                        """)
                .param("spans", column(envelopes, each -> each.rung().span()))
                .param("rungs", column(envelopes, each -> each.rung().rung()))
                .param("repetitions", column(envelopes, each -> each.rung().repetition()))
                .param("recipients", column(envelopes, Envelope::account))
                .param("relations", column(envelopes, each -> each.rung().relation()))
                .param(
                        "letters",
                        letterIds == null
                                ? new String[envelopes.size()]
                                : letterIds.stream().map(String::valueOf).toArray(String[]::new))
                .param("rungAt", column(envelopes, each -> each.rung().at()))
                .param(
                        "lateAt",
                        column(envelopes, each -> each.sendAt().plus(each.rung().lateAfter())))
                .param(
                        "staleAt",
                        column(envelopes, each -> each.sendAt().plus(each.rung().staleAfter())))
                .param("reasons", column(envelopes, each -> each.fate().reason()))
                .param("now", Timestamp.from(now))
                .update();
    }

    private static String[] column(List<Envelope> envelopes, Function<Envelope, Object> value) {
        return envelopes.stream().map(value).map(Object::toString).toArray(String[]::new);
    }
}
