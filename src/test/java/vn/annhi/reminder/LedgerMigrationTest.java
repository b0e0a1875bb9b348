package vn.annhi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.annhi.fixture.TestCluster;

/** An installation that announced new work before there was a ledger of rungs keeps what it knew. */
class LedgerMigrationTest {

    private final DriverManagerDataSource database = database();
    private final JdbcClient sql = JdbcClient.create(database);

    @Test
    void whatWasSentKeepsItsFateAndWhatWaitsIsStillSent() {
        migrate("12");
        duty(1, "open", null, 1);
        duty(2, "fulfilled", null, 2);
        duty(3, "cancelled", "withdrawn", 1);
        notice(1, 1, "a", "sent", null);
        notice(1, 1, "b", "pending", "no-server");
        notice(1, 1, "c", "sending", null);
        notice(1, 1, "d", "doubtful", "no-outcome");
        notice(1, 1, "e", "failed", "refused 550");
        notice(2, 1, "a", "sent", null);
        notice(2, 2, "a", "late", null);
        notice(3, 1, "a", "dropped", "closed");

        migrate("latest");

        assertThat(list("select o.case_code || ' ' || coalesce(s.end_reason, 'open') from obligation_span s"
                        + " join obligation o on o.id = s.obligation_id order by 1"))
                .containsExactly("PT-2026-000001 open", "PT-2026-000002 met", "PT-2026-000003 cancelled");
        assertThat(list("select s.obligation_id || ' ' || n.recipient || ' ' || n.state || ' ' || l.state from notice n"
                        + " join letter l on l.id = n.letter_id join obligation_span s on s.id = n.span_id order by 1"))
                .containsExactly(
                        "1 a sent sent",
                        "1 b pending waiting",
                        "1 c pending sending",
                        "1 d doubtful doubtful",
                        "1 e failed failed",
                        "2 a late sent",
                        "3 a dropped void");
        assertThat(list("select rung || ' ' || state from reminder order by 1"))
                .as("one rung per stretch, the openings before the last are history")
                .containsOnly("opened raised")
                .hasSize(3);
        assertThat(list("select term_amount || ' ' || term_unit from obligation"))
                .containsOnly("8 HOURS");
        assertThat(list("select rungs::text from span_plan")).containsOnly("1");
        assertThat(list("select span_id::text from span_change"))
                .as("open stretches are to be planned")
                .hasSize(1);
    }

    private void duty(long id, String state, String reason, int opening) {
        sql.sql("""
                        insert into obligation (id, case_code, legal_basis, cycle, citation, label, kind, term_text, term_unit,
                            start_event, start_at, due_at, unit, position, task_id, state, opened_at, given_at, closed_at,
                            reason, opening)
                        overriding system value
                        values (:id, 'PT-2026-00000' || :id, 'initial-assessment', 1, 'Điều 26', 'Đánh giá', 'law', '08 giờ',
                            'HOURS', 'RECEIVED', now(), now(), 'xa-03589-2004', 'xa-03589-2004.cpw', 'task-' || :id, :state,
                            now(), now(), case when :state <> 'open' then now() end, :reason, :opening)
                        """)
                .param("id", id)
                .param("state", state)
                .param("reason", reason)
                .param("opening", opening)
                .update();
    }

    private void notice(long duty, int opening, String recipient, String state, String reason) {
        sql.sql("""
                        insert into notice (obligation_id, opening, rung, recipient, priority, rung_at, late_at, stale_at,
                            message_id, state, reason, next_try, created_at, sent_at, claim, claimed_at)
                        values (:duty, :opening, 'opened', :recipient, 1, now(), now(), now(),
                            '<' || gen_random_uuid() || '@x>', :state, :reason, now(), now(),
                            case when :state in ('sent', 'late') then now() end, gen_random_uuid(), now())
                        """)
                .param("duty", duty)
                .param("opening", opening)
                .param("recipient", recipient)
                .param("state", state)
                .param("reason", reason)
                .update();
    }

    private List<String> list(String query) {
        return sql.sql(query).query(String.class).list();
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .placeholderReplacement(false)
                .target(target)
                .load()
                .migrate();
    }

    private static DriverManagerDataSource database() {
        var connection = TestCluster.newDatabase();
        return new DriverManagerDataSource(connection.getJdbcUrl(), connection.getUsername(), connection.getPassword());
    }
}
