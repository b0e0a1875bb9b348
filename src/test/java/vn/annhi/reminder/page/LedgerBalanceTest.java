package vn.annhi.reminder.page;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.annhi.fixture.TestClock.at;
import static vn.annhi.reminder.ledger.LedgerNode.WORKER;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.TestClock;
import vn.annhi.fixture.TestDatabase;
import vn.annhi.obligation.DutyKey;
import vn.annhi.organisation.Officers;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.reminder.ledger.LedgerNode;
import vn.annhi.wording.Wording;

/** The sums and lines of the ledger, and the files made of them. */
@TestInstance(Lifecycle.PER_CLASS)
class LedgerBalanceTest {

    private static final String UNIT = "xa-03589-2004";
    private static final String CODE = "PT-2026-000001";

    private final TestDatabase database = new TestDatabase();
    private final TestClock clock = new TestClock();
    private final LedgerBalance balance = new LedgerBalance(database.sql());
    private final LedgerEntries entries = new LedgerEntries(database.sql());
    private LedgerNode node;
    private LedgerWords words;

    @BeforeAll
    void start() {
        clock.set("2026-01-05T08:00:00");
        node = new LedgerNode(database.source(), clock);
        words = new LedgerWords(
                node.bean(Wording.class), node.bean(Officers.class), node.bean(OrganisationChart.class), clock);
    }

    @AfterAll
    void stop() {
        node.close();
    }

    @BeforeEach
    void aDutyOfEachFate() {
        database.sql()
                .sql(
                        "truncate obligation, obligation_span, span_change, span_plan, reminder, notice, letter, letter_decision")
                .update();
        var t0 = at("2026-03-02T08:00:00");
        node.give(CODE, "draft-plan", WORKER, "task-1", t0, at("2026-03-09T23:59:59"));
        node.give("PT-2026-000002", "urgent-measures", UNIT + ".chair", "task-2", t0, at("2026-03-02T20:00:00"));
        node.give("PT-2026-000003", "draft-plan", WORKER, "task-3", t0, at("2026-03-09T23:59:59"));
        node.give("PT-2026-000004", "draft-plan", "xa-03577-2004.cpw", "task-4", t0, at("2026-03-09T23:59:59"));
        node.scan(at("2026-03-02T08:00:30"));
        node.inLedger(ledger -> ledger.fulfil(new DutyKey(CODE, "draft-plan", 1, ""), at("2026-03-03T09:00:00")));
        node.inLedger(ledger -> ledger.reschedule(
                new DutyKey("PT-2026-000003", "draft-plan", 1, ""),
                t0,
                at("2026-03-16T23:59:59"),
                at("2026-03-03T10:00:00")));
        node.give(
                "PT-2026-000002",
                "urgent-measures",
                WORKER,
                "task-5",
                at("2026-03-02T09:00:00"),
                at("2026-03-02T20:00:00"));
        node.scan(at("2026-04-20T12:00:00"));
    }

    @Test
    void everyRungIsAccountedForWhateverBecameOfIt() {
        var sums = balance.of(scope(UNIT));

        assertThat(sums.difference()).isZero();
        assertThat(sums.untold()).isZero();
        assertThat(sums.expected())
                .isEqualTo(count("reminder r join obligation_span s on s.id = r.span_id" + " where s.position like '"
                        + UNIT + "%'"));
        assertThat(sums.rungs()).extracting(LedgerBalance.Sum::state).contains("raised", "dropped");
        assertThat(sums.rungs()).extracting(LedgerBalance.Sum::reason).contains("met", "rescheduled", "given-anew");
        assertThat(sums.notices().stream().mapToLong(LedgerBalance.Sum::count).sum())
                .isEqualTo(count(
                        "notice n join obligation_span s on s.id = n.span_id where s.position like '" + UNIT + "%'"));
    }

    @Test
    void aRungThatSomebodyDeletesIsMissed() {
        database.sql()
                .sql("delete from reminder r where state = 'dropped' and rung = 'before-1d' and reason = 'met'")
                .update();

        assertThat(balance.of(scope(UNIT)).difference()).isEqualTo(-1);
    }

    @Test
    void aNoticeThatSomebodyDeletesIsMissedToo() {
        database.sql()
                .sql(
                        "delete from notice where id = (select min(n.id) from notice n join obligation_span s on s.id = n.span_id"
                                + " where rung = 'rescheduled')")
                .update();

        var sums = balance.of(scope(UNIT));
        assertThat(sums.untold()).isEqualTo(1);
        assertThat(sums.difference()).isEqualTo(-1);
    }

    @Test
    void otherLaddersAfterARestartMakeNoDifference() {
        new LedgerNode(database.source(), clock, "--annhi.reminder.ladders=demo/ladders-opened.csv").close();
        node.scan(at("2026-04-20T13:00:00"));
        assertThat(balance.of(scope(UNIT)).difference()).isZero();

        new LedgerNode(database.source(), clock).close();
        node.scan(at("2026-04-20T14:00:00"));
        assertThat(balance.of(scope(UNIT)).difference()).isZero();
    }

    @Test
    void aScopeIsAUnitAPeriodAndACase() {
        assertThat(entries.of(scope("xa-03577-2004"), 1000, 0))
                .isNotEmpty()
                .allMatch(entry -> entry.code().equals("PT-2026-000004"));
        var ofCase =
                new LedgerScope(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), List.of(UNIT), Optional.of(CODE));
        assertThat(entries.of(ofCase, 1000, 0))
                .isNotEmpty()
                .allMatch(entry -> entry.code().equals(CODE));
        var laterOnly =
                new LedgerScope(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 3), List.of(UNIT), Optional.empty());
        assertThat(entries.of(laterOnly, 1000, 0))
                .isNotEmpty()
                .allMatch(entry -> entry.code().equals("PT-2026-000003"));
    }

    @Test
    void theSheetSaysCellByCellWhatThePageSays() throws IOException {
        var out = new ByteArrayOutputStream();
        words.file(entries, scope(UNIT)).xlsx(out);

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = book.getSheetAt(0);
            var expected = new ArrayList<List<String>>();
            expected.add(words.heads());
            entries.of(scope(UNIT), 10_000, 0)
                    .forEach(entry -> expected.add(words.row(entry).cells()));
            assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                for (int j = 0; j < expected.get(i).size(); j++) {
                    var cell = sheet.getRow(i).getCell(j);
                    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                    assertThat(cell.getStringCellValue())
                            .isEqualTo(expected.get(i).get(j));
                }
            }
            assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).contains("UBND xã Mường So");
        }
    }

    @Test
    void noCellOfTheCsvIsAFormula() throws IOException {
        database.sql()
                .sql("update obligation set label = '=HYPERLINK(\"http://thief.example\")'")
                .update();
        var out = new ByteArrayOutputStream();
        words.file(entries, scope(UNIT)).csv(out);
        var text = out.toString(StandardCharsets.UTF_8);

        assertThat(text)
                .startsWith("\uFEFFHồ sơ,Nghĩa vụ")
                .contains("\"'=HYPERLINK(")
                .doesNotContain(",\"=HYPERLINK", ",=");
        assertThat(text.lines().count())
                .isEqualTo(entries.of(scope(UNIT), 10_000, 0).size() + 1L);
    }

    @Test
    void theLedgerIsFoundByItsIndexes() {
        database.sql().sql("""
                        insert into obligation_span (obligation_id, position, due_at, cause, began_at, ended_at, end_reason)
                        select (select min(id) from obligation), 'xa-' || (n % 3000) || '-2004.cpw', now(), 'given',
                            '2025-01-01'::timestamptz + make_interval(mins => n), now(), 'met'
                        from generate_series(1, 60000) as n
                        """).update();
        database.sql()
                .sql(
                        "insert into reminder (span_id, rung, rung_at, state, reason) select id, 'opened', now(), 'dropped', 'met'"
                                + " from obligation_span where not exists (select from reminder r where r.span_id = obligation_span.id)")
                .update();
        database.sql().sql("analyze").update();
        var plan = String.join(
                "\n",
                explain(
                        database.sql(),
                        "select r.state, count(*) from obligation_span s join obligation o on o.id = s.obligation_id"
                                + " join reminder r on r.span_id = s.id where " + LedgerScope.CONDITION
                                + " group by 1"));

        assertThat(plan).doesNotContain("Seq Scan on reminder", "Seq Scan on obligation_span");
    }

    private List<String> explain(JdbcClient sql, String query) {
        return sql.sql("explain " + query)
                .params(scope(UNIT).parameters())
                .query(String.class)
                .list();
    }

    private static LedgerScope scope(String unit) {
        return new LedgerScope(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), List.of(unit), Optional.empty());
    }

    private long count(String from) {
        return database.sql()
                .sql("select count(*) from " + from)
                .query(Long.class)
                .single();
    }
}
