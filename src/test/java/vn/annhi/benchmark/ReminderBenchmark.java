package vn.annhi.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.annhi.fixture.TestClock.at;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.TestClock;
import vn.annhi.fixture.TestCluster;
import vn.annhi.fixture.TestDatabase;
import vn.annhi.reminder.MailNode;
import vn.annhi.reminder.StubbornServer;
import vn.annhi.reminder.ledger.LedgerNode;
import vn.annhi.reminder.letter.LetterSending;

/**
 * How many rungs a second the ledger plans and raises for 100,000 open duties, beside the boundary timers that the engine
 * writes for the same reminders, on the same PostgreSQL in the same run. Run with
 * {@code ./mvnw -Pbenchmark test -Dtest=ReminderBenchmark}.
 */
class ReminderBenchmark {

    private static final int DUTIES = 100_000;
    private static final int CASES = 3_000;
    private static final int MAILS = 2_000;
    private static final Instant NOW = at("2026-03-02T08:00:00");

    @TempDir
    private Path folder;

    @Test
    void rungsBesideBoundaryTimers() throws Exception {
        var database = new TestDatabase();
        var clock = new TestClock();
        clock.set("2026-01-05T08:00:00");
        try (var node = new LedgerNode(database.source(), clock)) {
            int rungs = database.sql()
                    .sql("select sum(repeats)::int from ladder_rung where ladder = 'days'"
                            + " and occasion in ('before', 'at', 'after')")
                    .query(Integer.class)
                    .single();
            openDuties(database.sql());
            var planned = Rate.of(() -> database.inTransaction(() -> node.plan(NOW)));
            assertThat(planned.count()).isGreaterThanOrEqualTo(DUTIES);
            var onePerTask = timers(1);
            var allOfThem = timers(rungs);
            planned.print("rungs planned by one statement for %,d open duties".formatted(DUTIES));
            onePerTask.print("boundary timers, one per user task");
            allOfThem.print("boundary timers, the same %d reminders per user task".formatted(rungs));
            System.out.printf(
                    Locale.ROOT,
                    "rungs per second: %.0f × the timers of tasks with one, %.0f × those of tasks with %d%n",
                    planned.perSecond() / onePerTask.perSecond(),
                    planned.perSecond() / allOfThem.perSecond(),
                    rungs);

            var raised = Rate.of(() -> {
                node.scan(NOW);
                return database.sql()
                        .sql("select count(*)::int from notice")
                        .query(Integer.class)
                        .single();
            });
            raised.print("notices raised and put into letters");
        }
        clock.set("2026-03-02T08:01:00");
        try (var pool = database.pool();
                var server = new StubbornServer();
                var node = new MailNode("data/reminder/ladders.csv", pool, clock, server.port(), folder)) {
            var sending = node.bean(LetterSending.class);
            for (int i = 0; i < MAILS / 4; i++) {
                sending.next();
            }
            Rate.of(() -> {
                        for (int i = 0; i < MAILS; i++) {
                            assertThat(sending.next()).isTrue();
                        }
                        return MAILS;
                    })
                    .print("mails claimed, written, sent to a local server and settled, by one node");
        }
    }

    private static void openDuties(JdbcClient sql) {
        sql.sql("""
                        with duty as (
                            insert into obligation (case_code, legal_basis, cycle, citation, label, kind, term_amount, term_unit,
                                start_event, start_at, due_at, unit, position, task_id, opened_at)
                            select 'PT-2026-' || n, 'draft-plan', 1, 'Điều 28', 'Lập kế hoạch', 'law', 5,
                                'WORKING_DAYS', 'RECEIVED', :now, :now::timestamptz + make_interval(days => 3 + n % 30), 'xa-03589-2004',
                                'xa-03589-2004.cpw', 'task-' || n, :now
                            from generate_series(1, :duties) as n
                            returning id, position, due_at
                        ), span as (
                            insert into obligation_span (obligation_id, position, due_at, cause, began_at)
                            select id, position, due_at, 'given', :now from duty returning id
                        )
                        insert into span_change select id from span
                        """).param("now", Timestamp.from(NOW)).param("duties", DUTIES).update();
        sql.sql("analyze").update();
    }

    /** How many timer jobs a second the engine writes when cases reach a user task with that many boundary timers. */
    private static Rate timers(int perTask) throws Exception {
        var connection = TestCluster.newDatabase();
        var engine = engine(connection);
        try {
            var task = Bpmn.createExecutableProcess("timers").startEvent().userTask("task");
            var process = task.endEvent();
            for (int i = 0; i < perTask; i++) {
                process = process.moveToActivity("task")
                        .boundaryEvent("timer" + i)
                        .cancelActivity(false)
                        .timerWithDuration(Duration.ofHours(24L + i).toString())
                        .endEvent();
            }
            engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance("timers.bpmn", process.done())
                    .deploy();
            for (int i = 0; i < CASES / 10; i++) {
                engine.getRuntimeService().startProcessInstanceByKey("timers");
            }
            return Rate.of(() -> {
                for (int i = 0; i < CASES; i++) {
                    engine.getRuntimeService().startProcessInstanceByKey("timers");
                }
                return CASES * perTask;
            });
        } finally {
            engine.close();
        }
    }

    private static ProcessEngine engine(TestCluster.Database database) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("timers");
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcUrl(database.url());
        configuration.setJdbcUsername(database.getUsername());
        configuration.setJdbcPassword(database.getPassword());
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("audit");
        configuration.setJobExecutorActivate(false);
        return configuration.buildProcessEngine();
    }

    private record Rate(int count, Duration took) {

        static Rate of(Callable<Integer> act) throws Exception {
            var start = System.nanoTime();
            int count = act.call();
            return new Rate(count, Duration.ofNanos(System.nanoTime() - start));
        }

        double perSecond() {
            return count / (took.toNanos() / 1e9);
        }

        void print(String what) {
            System.out.printf(
                    Locale.ROOT, "%-70s %,12.0f /s (%,d in %,d ms)%n", what, perSecond(), count, took.toMillis());
        }
    }
}
