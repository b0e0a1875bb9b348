package vn.annhi.reminder.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives each envelope the letter that it travels in: one of its own, or the one of the person's working morning. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Letters {

    private final JdbcClient sql;
    private final String mailDomain;

    Letters(JdbcClient sql, @Value("${annhi.mail-from}") String sender) {
        this.sql = sql;
        this.mailDomain = sender.substring(sender.lastIndexOf('@') + 1);
    }

    /** New letters, one per envelope; their ids in the same order. */
    public List<Long> singles(List<Envelope> envelopes, Instant now) {
        if (envelopes.isEmpty()) {
            return List.of();
        }
        var ids = sql.sql("select nextval(pg_get_serial_sequence('letter', 'id')) from generate_series(1, :n)")
                .param("n", envelopes.size())
                .query(Long.class)
                .list();
        sql.sql("""
                        insert into letter (id, recipient, kind, message_id, priority, urgent, next_try, created_at)
                        overriding system value
                        select id, recipient, 'single', message_id, priority, urgent, next_try, :now
                        from unnest(:ids::bigint[], :recipients::text[], :messageIds::text[], :priorities::int[],
                            :urgent::boolean[], :nextTries::timestamptz[])
                            as l(id, recipient, message_id, priority, urgent, next_try)
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param("recipients", envelopes.stream().map(Envelope::account).toArray(String[]::new))
                .param("messageIds", messageIds(envelopes.size()))
                .param(
                        "priorities",
                        envelopes.stream().map(each -> each.rung().priority()).toArray(Integer[]::new))
                .param(
                        "urgent",
                        envelopes.stream().map(each -> each.rung().atAnyHour()).toArray(Boolean[]::new))
                .param("nextTries", instants(envelopes))
                .param("now", Timestamp.from(now))
                .update();
        return ids;
    }

    /**
     * The letters of these digests that still wait, new ones included, by person and day. They are locked, so that no node
     * takes one away before the envelope is in it; a digest that has left is missing.
     */
    public Map<DigestKey, Long> digests(List<Envelope> envelopes, Instant now) {
        var firsts = new HashMap<DigestKey, Envelope>();
        envelopes.forEach(each -> firsts.merge(
                DigestKey.of(each), each, (one, other) -> one.nextTry().isAfter(other.nextTry()) ? other : one));
        var keys = firsts.keySet().stream().sorted().toList();
        var recipients = keys.stream().map(DigestKey::account).toArray(String[]::new);
        var days = keys.stream().map(key -> key.day().toString()).toArray(String[]::new);
        sql.sql("""
                        insert into letter (recipient, kind, day, message_id, priority, urgent, next_try, created_at)
                        select recipient, 'digest', day, message_id, :priority, false, next_try, :now
                        from unnest(:recipients::text[], :days::date[], :messageIds::text[], :nextTries::timestamptz[])
                            as l(recipient, day, message_id, next_try)
                        on conflict (recipient, day) do nothing
                        """)
                .param("recipients", recipients)
                .param("days", days)
                .param("messageIds", messageIds(keys.size()))
                .param("nextTries", instants(keys.stream().map(firsts::get).toList()))
                .param(
                        "priority",
                        firsts.values().stream()
                                .mapToInt(each -> each.rung().priority())
                                .min()
                                .orElse(1))
                .param("now", Timestamp.from(now))
                .update();
        var found = new HashMap<DigestKey, Long>();
        sql.sql("""
                        select l.id, l.recipient, l.day from letter l
                        join unnest(:recipients::text[], :days::date[]) as k(recipient, day) using (recipient, day)
                        where l.state = 'waiting' order by l.id for update of l
                        """)
                .param("recipients", recipients)
                .param("days", days)
                .query((row, n) -> found.put(
                        new DigestKey(row.getString("recipient"), row.getObject("day", LocalDate.class)),
                        row.getLong("id")))
                .list();
        return found;
    }

    private String[] messageIds(int count) {
        return Stream.generate(() -> "<" + UUID.randomUUID() + "@" + mailDomain + ">")
                .limit(count)
                .toArray(String[]::new);
    }

    /** As text, because the driver writes an array of timestamps in the zone of the Java machine and without it. */
    private static String[] instants(List<Envelope> envelopes) {
        return envelopes.stream().map(each -> each.nextTry().toString()).toArray(String[]::new);
    }

    /** A person's digest of a working day. */
    record DigestKey(String account, LocalDate day) implements Comparable<DigestKey> {

        static DigestKey of(Envelope envelope) {
            return new DigestKey(envelope.account(), envelope.digestDay().orElseThrow());
        }

        @Override
        public int compareTo(DigestKey other) {
            int byAccount = account.compareTo(other.account);
            return byAccount != 0 ? byAccount : day.compareTo(other.day);
        }
    }
}
