package vn.annhi.reminder.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import vn.annhi.organisation.Addresses;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Posts;

/** Says who is to be told about the duties of which position, and puts it where the set-based statements find it. */
@Component
class Recipients {

    private final Addresses addresses;
    private final Posts posts;
    private final OrganisationChart chart;
    private final Circle circle;
    private final JdbcClient sql;
    private final Clock clock;

    Recipients(Addresses addresses, Posts posts, OrganisationChart chart, Circle circle, JdbcClient sql, Clock clock) {
        this.addresses = addresses;
        this.posts = posts;
        this.chart = chart;
        this.circle = circle;
        this.sql = sql;
        this.clock = clock;
    }

    /** Writes the table anew when anybody's positions or address have changed; within the caller's transaction. */
    void refresh() {
        var today = today();
        var fingerprint = DigestUtils.md5DigestAsHex(today.toString().getBytes(StandardCharsets.UTF_8));
        int changed = sql.sql("update reminder_setup set recipients = :it where recipients <> :it")
                .param("it", fingerprint)
                .update();
        if (changed > 0) {
            sql.sql("delete from reminder_recipient").update();
            sql.sql("""
                            insert into reminder_recipient select * from unnest(
                                :positions::text[], :relations::text[], :accounts::text[], :reachable::boolean[])
                            """)
                    .param("positions", column(today, Recipient::position))
                    .param("relations", column(today, each -> each.relation().word()))
                    .param("accounts", column(today, Recipient::account))
                    .param("reachable", column(today, each -> String.valueOf(each.reachable())))
                    .update();
        }
    }

    /** Everybody who may act in a position today, substitutes too, in every relation to every position. */
    private List<Recipient> today() {
        var holders = holders();
        var reachable = addresses.all().keySet();
        var all = new ArrayList<Recipient>();
        for (var position : chart.positions()) {
            circle.around(position)
                    .forEach((relation, around) -> around.stream()
                            .flatMap(each -> holders.getOrDefault(each, List.of()).stream())
                            .distinct()
                            .map(account ->
                                    new Recipient(position.toString(), relation, account, reachable.contains(account)))
                            .forEach(all::add));
        }
        all.sort(Comparator.comparing(Recipient::position)
                .thenComparing(Recipient::relation)
                .thenComparing(Recipient::account));
        return all;
    }

    private Map<PositionId, List<String>> holders() {
        return posts.all(LocalDate.now(clock)).entrySet().stream()
                .flatMap(officer -> officer.getValue().stream().map(position -> Map.entry(position, officer.getKey())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static String[] column(List<Recipient> recipients, Function<Recipient, String> value) {
        return recipients.stream().map(value).toArray(String[]::new);
    }
}
