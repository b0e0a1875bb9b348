package vn.annhi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.annhi.calendar.HolidayTableFixture;
import vn.annhi.calendar.StatutoryClock;
import vn.annhi.fixture.TestClock;
import vn.annhi.fixture.TestDatabase;
import vn.annhi.obligation.Duty;
import vn.annhi.obligation.DutyKey;
import vn.annhi.obligation.Obligations;
import vn.annhi.obligation.TimeLimits;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.Role;
import vn.annhi.reminder.ledger.SendWindow;

/**
 * A year of the district with random duties and random outages of the application, the mail server and both; the machine's
 * zone is UTC. Whatever happened, every rung ends in exactly one state, nothing is sent twice and nothing is missing.
 */
@TestInstance(Lifecycle.PER_CLASS)
class YearOfOutagesTest {

    private static final Instant BEGIN = TestClock.at("2026-01-05T08:00:00");
    private static final Instant END = TestClock.at("2027-01-05T08:00:00");
    private static final List<String> BASES = List.of(
            "urgent-measures", "initial-assessment", "draft-plan", "approve-plan", "isolation-review", "unit-report");

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final TimeZone zone = TimeZone.getDefault();
    private final TestClock clock = new TestClock();
    private final List<String> positions = new ArrayList<>();
    private final List<DutyKey> open = new ArrayList<>();
    private final Map<String, Integer> happened = new TreeMap<>();
    private int duties;
    private int task;

    @TempDir
    private static Path folder;

    private TestDatabase database;
    private HikariDataSource pool;
    private JdbcClient sql;

    @BeforeAll
    void aServerInUtc() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        database = new TestDatabase();
        pool = database.pool();
        sql = JdbcClient.create(pool);
    }

    @AfterAll
    void close() {
        pool.close();
        TimeZone.setDefault(zone);
    }

    @Test
    void everyRungOfAYearEndsInExactlyOneState() throws Exception {
        System.out.println("seed of the year: " + seed);
        clock.set("2026-01-05T08:00:00");
        try (var server = new StubbornServer();
                var node = new MailNode("data/reminder/ladders.csv", pool, clock, server.port(), folder)) {
            chooseTwentyUnits(node.bean(OrganisationChart.class));
            live(node, server);
            calmDown(node, server);

            everyExpectedRungIsAccountedFor();
            nothingWasSentTwiceAndNothingIsMissing(server.messageIds());
            whatWasSentWasWantedThen(node.bean(SendWindow.class));
            print(server);
        }
    }

    private void chooseTwentyUnits(OrganisationChart chart) {
        chart.communes(LocalDate.of(2026, 1, 5)).stream().limit(17).forEach(unit -> {
            positions.add(unit.id() + ".cpw");
            positions.add(unit.id() + ".chair");
        });
        chart.positions().stream()
                .filter(position -> position.role() == Role.OFFICE_OFFICER
                        && List.of("ldtbxh", "gddt", "ttyt")
                                .contains(position.unit().value().split("-")[0]))
                .forEach(position -> positions.add(position.toString()));
        assertThat(positions.stream().map(position -> position.split("\\.")[0]).distinct())
                .hasSize(20);
    }

    private void live(MailNode node, StubbornServer server) {
        var appDownUntil = BEGIN;
        var mailDownUntil = BEGIN;
        while (clock.instant().isBefore(END)) {
            var now = clock.instant();
            if (random.nextInt(150) == 0) {
                mailDownUntil = now.plus(Duration.ofMinutes(30 + random.nextInt(4_000)));
                count("outages of the mail server");
            }
            if (random.nextInt(150) == 0) {
                appDownUntil = now.plus(Duration.ofMinutes(30 + random.nextInt(4_000)));
                count(now.isBefore(mailDownUntil) ? "outages of both" : "outages of the application");
            }
            if (now.isBefore(appDownUntil)) {
                clock.advance(Duration.between(now, appDownUntil));
                continue;
            }
            officersWork(node);
            node.sender().setPort(now.isBefore(mailDownUntil) ? 1 : server.port());
            node.sender().dies(random.nextInt(120) == 0);
            try {
                node.round();
            } catch (MailNode.Killed e) {
                count("crashes between the server's acceptance and the commit");
            }
            node.sender().dies(false);
            clock.advance(Duration.ofMinutes(5 + random.nextInt(115)));
        }
    }

    private void officersWork(MailNode node) {
        if (random.nextInt(4) == 0) {
            inLedger(node, ledger -> {
                var basis = BASES.get(random.nextInt(BASES.size()));
                var key = new DutyKey("PT-2026-%06d".formatted(++duties), basis, 1, "");
                give(node, ledger, key);
                open.add(key);
            });
            count("duties");
        }
        open.removeIf(key -> {
            int dice = random.nextInt(400);
            if (dice < 8) {
                inLedger(node, ledger -> ledger.fulfil(key, clock.instant()));
            } else if (dice == 8) {
                inLedger(node, ledger -> ledger.cancel(key, "withdrawn", clock.instant()));
            } else if (dice == 9) {
                inLedger(node, ledger -> give(node, ledger, key));
                count("duties given anew");
            } else if (dice == 10) {
                inLedger(node, ledger -> ledger.reschedule(key, clock.instant(), due(), clock.instant()));
                count("deadlines moved");
            }
            return dice <= 8;
        });
    }

    private void give(MailNode node, Obligations ledger, DutyKey key) {
        var position = positions.get(random.nextInt(positions.size()));
        var limit = node.bean(TimeLimits.class).of(key.legalBasis());
        var duty = new Duty(key, limit, position.split("\\.")[0], position, clock.instant(), due());
        ledger.open(duty, Optional.of("task-" + ++task), clock.instant());
    }

    private Instant due() {
        return clock.instant().plus(Duration.ofMinutes(60 + random.nextInt(20 * 24 * 60)));
    }

    private void inLedger(MailNode node, Consumer<Obligations> act) {
        new TransactionTemplate(node.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> act.accept(node.bean(Obligations.class)));
    }

    /** A week without outages: all that was late is sent by then, and what crashed is settled. */
    private void calmDown(MailNode node, StubbornServer server) {
        node.sender().setPort(server.port());
        inLedger(node, ledger -> open.forEach(key -> ledger.cancel(key, "withdrawn", clock.instant())));
        for (int hours = 0; hours < 10 * 24; hours += 2) {
            node.round();
            clock.advance(Duration.ofHours(2));
        }
        node.round();
    }

    private void everyExpectedRungIsAccountedFor() {
        var ladders = new HashMap<String, NaiveLadder>();
        var found = new HashMap<String, Instant>();
        sql.sql("""
                        select r.span_id || '/' || r.rung || '/' || r.repetition as key, r.rung_at from reminder r
                        join obligation_span s on s.id = r.span_id where r.rung <> 'ended'
                        """)
                .query((row, n) ->
                        found.put(row.getString(1), row.getTimestamp(2).toInstant()))
                .list();
        var expected = new HashMap<String, Instant>();
        sql.sql("""
                        select s.id, s.began_at, s.due_at, s.cause, l.ladder from obligation_span s
                        join obligation o on o.id = s.obligation_id join ladder_of l on l.legal_basis = o.legal_basis
                        """)
                .query((row, n) -> {
                    var id = row.getLong("id");
                    ladders.computeIfAbsent(row.getString("ladder"), NaiveLadder::new)
                            .of(
                                    row.getTimestamp("began_at").toInstant(),
                                    row.getTimestamp("due_at").toInstant(),
                                    row.getString("cause").equals("rescheduled"))
                            .forEach((key, at) -> expected.put(id + "/" + key, at));
                    return id;
                })
                .list();
        assertThat(found)
                .as("rungs of all stretches, none missing and none too many")
                .isEqualTo(expected);
        assertThat(one("select count(*) from reminder where state = 'planned'")).isZero();
        assertThat(one("select count(*) from reminder r where state = 'raised' and not exists (select from notice n"
                        + " where n.span_id = r.span_id and n.rung = r.rung and n.repetition = r.repetition)"))
                .as("raised rungs that nobody was told of")
                .isZero();
        assertThat(one("select count(*) from reminder r where state = 'dropped' and exists (select from notice n"
                        + " where n.span_id = r.span_id and n.rung = r.rung and n.repetition = r.repetition)"))
                .as("dropped rungs that somebody was told of")
                .isZero();
    }

    private void nothingWasSentTwiceAndNothingIsMissing(List<String> heard) {
        var times = new HashMap<String, Integer>();
        heard.forEach(id -> times.merge(id, 1, Integer::sum));
        var letters = sql.sql("select message_id, state, resent, reason from letter")
                .query((row, n) -> {
                    var id = row.getString("message_id");
                    var state = row.getString("state");
                    int count = times.getOrDefault(id, 0);
                    var known = row.getBoolean("resent")
                            ? count >= 1 && count <= 2
                            : switch (state) {
                                case "sent", "doubtful" -> count == 1;
                                default -> count == 0;
                            };
                    return known ? "" : id + " " + state + " heard " + count + " times";
                })
                .list();
        assertThat(letters).as("letters and what the mail server heard of them").containsOnly("");
        assertThat(letters).hasSizeGreaterThanOrEqualTo(times.size());
        assertThat(one("select count(*) from notice where state = 'pending'")).isZero();
        assertThat(one("select count(*) from letter where state in ('waiting', 'sending')"))
                .isZero();
        assertThat(one("select count(*) from notice n join letter l on l.id = n.letter_id"
                        + " where (n.state in ('sent', 'late')) and l.state <> 'sent'"))
                .as("notices sent in letters that were not")
                .isZero();
        assertThat(one("select count(*) from letter l where l.state = 'sent' and not exists"
                        + " (select from notice n where n.letter_id = l.id and n.state in ('sent', 'late'))"))
                .as("letters that told nothing")
                .isZero();
    }

    private void whatWasSentWasWantedThen(SendWindow window) {
        assertThat(one("select count(*) from notice n join obligation_span s on s.id = n.span_id"
                        + " where n.state in ('sent', 'late') and n.rung <> 'ended' and s.ended_at <= n.settled_at"))
                .as("sent about stretches that were over")
                .isZero();
        assertThat(
                        one(
                                "select count(*) from notice where (state = 'late') <> (settled_at > late_at) and state in ('sent', 'late')"))
                .as("late, or not, by the clock")
                .isZero();
        var calendar = HolidayTableFixture.shipped();
        sql.sql("select sent_at from letter where state = 'sent' and not urgent")
                .query((row, n) -> row.getTimestamp(1).toInstant().atZone(StatutoryClock.ZONE))
                .list()
                .forEach(at -> assertThat(calendar.isWorkingDay(at.toLocalDate())
                                && !at.toLocalTime().isBefore(window.from())
                                && at.toLocalTime().isBefore(window.to()))
                        .as("mail that may wait was sent %s", at)
                        .isTrue());
    }

    private void print(StubbornServer server) {
        System.out.println("happened: " + happened);
        System.out.println("rungs: " + balance("reminder") + "; balance 0");
        System.out.println("notices: " + balance("notice") + "; balance 0");
        System.out.println("letters: " + balance("letter") + "; mails taken "
                + server.messageIds().size());
    }

    private Map<String, Integer> balance(String table) {
        var states = new TreeMap<String, Integer>();
        sql.sql(
                        "select concat_ws(' ', state, case when state in ('dropped', 'failed') then reason end), count(*)::int from "
                                + table + " group by 1")
                .query((row, n) -> states.put(row.getString(1), row.getInt(2)))
                .list();
        assertThat(states.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(one("select count(*)::int from " + table));
        return states;
    }

    private int one(String query) {
        return sql.sql(query).query(Integer.class).single();
    }

    private void count(String event) {
        happened.merge(event, 1, Integer::sum);
    }
}
