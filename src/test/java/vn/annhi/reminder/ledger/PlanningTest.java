package vn.annhi.reminder.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.annhi.fixture.TestClock.at;
import static vn.annhi.reminder.ledger.LedgerNode.WORKER;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import vn.annhi.calendar.StatutoryClock;
import vn.annhi.fixture.TestClock;
import vn.annhi.fixture.TestDatabase;
import vn.annhi.obligation.DutyKey;

/** When which rung of a duty stands; the days are those of 2026. */
@TestInstance(Lifecycle.PER_CLASS)
class PlanningTest {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM HH:mm").withZone(StatutoryClock.ZONE);
    private static final String CODE = "PT-2026-000001";

    private final TestDatabase database = new TestDatabase();
    private final TestClock clock = new TestClock();
    private LedgerNode node;

    @BeforeAll
    void start() {
        clock.set("2026-01-05T08:00:00");
        node = new LedgerNode(database.source(), clock);
    }

    @AfterAll
    void stop() {
        node.close();
    }

    @BeforeEach
    void empty() {
        database.sql()
                .sql("truncate obligation, obligation_span, span_change, reminder, notice, letter cascade")
                .update();
    }

    @Test
    void aDutyOfTwelveHoursIsRemindedAfterFourEightAndElevenHoursAndAtTheBreach_D56_31_2() {
        var t0 = at("2026-03-01T22:00:00");
        give("urgent-measures", t0, at("2026-03-02T10:00:00"));

        assertThat(planned())
                .contains(
                        "opened 01/03 22:00",
                        "before-8h 02/03 02:00",
                        "before-4h 02/03 06:00",
                        "before-1h 02/03 09:00",
                        "breach 02/03 10:00",
                        "after-2h 02/03 12:00",
                        "after-24h 03/03 10:00",
                        "after-days 03/03 07:30");
    }

    @Test
    void aRungBeforeTheWorkWasGivenIsNone() {
        give("verify-information", at("2026-03-02T08:00:00"), at("2026-03-02T13:00:00"));

        assertThat(planned()).doesNotContain("before-8h 02/03 05:00").contains("before-4h 02/03 09:00");
    }

    @Test
    void aDutyOfWorkingDaysIsRemindedOnWorkingMornings() {
        give("draft-plan", at("2026-03-02T08:00:00"), at("2026-03-09T23:59:59"));

        assertThat(planned())
                .containsSubsequence(
                        "opened 02/03 08:00",
                        "before-2d 05/03 07:30",
                        "before-1d 06/03 07:30",
                        "due-day 09/03 07:30",
                        "after-1d 10/03 07:30",
                        "after-3d 12/03 07:30",
                        "after-7d 18/03 07:30",
                        "after-7d 27/03 07:30");
    }

    @Test
    void theDaysOfTetAreSkipped() {
        give("draft-plan", at("2026-02-10T08:00:00"), at("2026-02-23T23:59:59"));

        assertThat(planned())
                .contains(
                        "before-2d 12/02 07:30",
                        "before-1d 13/02 07:30",
                        "due-day 23/02 07:30",
                        "after-1d 24/02 07:30");
    }

    @Test
    void aDeadlineOnARestDayIsTheLastWorkingMorningsMatter() {
        give("carry-out-activity", at("2026-03-02T08:00:00"), at("2026-03-15T23:59:59"));

        assertThat(planned()).contains("before-1d 12/03 07:30", "due-day 13/03 07:30", "after-1d 16/03 07:30");
    }

    @Test
    void aReportDueBeforeTheTenthIsCountedFromTheNinth() {
        give("unit-report", at("2026-04-01T08:00:00"), at("2026-05-10T00:00:00"));

        assertThat(planned())
                .contains(
                        "before-14d 24/04 07:30",
                        "before-7d 29/04 07:30",
                        "before-3d 06/05 07:30",
                        "before-1d 08/05 07:30")
                .contains("after-daily 11/05 07:30", "after-daily 12/05 07:30");
    }

    @Test
    void whatIsDoneEarlyDropsItsRungsAndAnnouncesTheEnd() {
        var t0 = at("2026-03-02T08:00:00");
        give("draft-plan", t0, at("2026-03-09T23:59:59"));
        node.scan(t0);
        node.inLedger(ledger -> ledger.fulfil(key("draft-plan"), at("2026-03-03T09:00:00")));
        node.scan(at("2026-03-03T09:01:00"));

        assertThat(states()).containsOnlyKeys("raised", "dropped met", "dropped nobody");
    }

    @Test
    void anExtendedDeadlineMovesTheRungsAndIsAnnounced() {
        var t0 = at("2026-03-02T08:00:00");
        give("draft-plan", t0, at("2026-03-09T23:59:59"));
        node.scan(t0);
        node.inLedger(ledger ->
                ledger.reschedule(key("draft-plan"), t0, at("2026-03-16T23:59:59"), at("2026-03-03T09:00:00")));
        planOnly(at("2026-03-03T09:00:00"));

        assertThat(planned())
                .contains("rescheduled 03/03 09:00", "before-2d 12/03 07:30")
                .doesNotContain("opened 03/03 09:00");
        assertThat(states()).containsKey("dropped rescheduled");
    }

    @Test
    void newHandsBeginTheirOwnLadderAndTheOldOnesEnd() {
        var t0 = at("2026-03-02T08:00:00");
        give("draft-plan", t0, at("2026-03-09T23:59:59"));
        node.scan(t0);
        node.give(
                CODE,
                "draft-plan",
                "xa-03589-2004.chair",
                "other",
                at("2026-03-06T10:00:00"),
                at("2026-03-09T23:59:59"));
        planOnly(at("2026-03-06T10:00:00"));

        assertThat(planned())
                .contains("ended 06/03 10:00", "opened 06/03 10:00", "due-day 09/03 07:30")
                .doesNotContain("before-1d 06/03 07:30");
        assertThat(states()).containsKey("dropped given-anew");
    }

    @Test
    void aDutyGivenAndDoneBetweenTwoScansHasAllItsRungsAccountedFor() {
        give("draft-plan", at("2026-03-02T08:00:00"), at("2026-03-09T23:59:59"));
        node.inLedger(ledger -> ledger.fulfil(key("draft-plan"), at("2026-03-02T08:00:10")));
        node.scan(at("2026-03-02T08:00:30"));

        assertThat(states()).containsOnlyKeys("dropped met", "dropped nobody");
    }

    @Test
    void rungsOlderThanTheInstallationAreWrittenDownAndNotRaised() {
        give("draft-plan", at("2025-12-29T08:00:00"), at("2026-01-06T23:59:59"));
        planOnly(at("2026-01-05T08:00:00"));

        assertThat(states()).containsKeys("dropped before-ladder", "planned");
    }

    private void give(String legalBasis, Instant now, Instant due) {
        node.give(CODE, legalBasis, WORKER, "task", now, due);
    }

    private static DutyKey key(String legalBasis) {
        return new DutyKey(CODE, legalBasis, 1, "");
    }

    private void planOnly(Instant now) {
        database.inTransaction(() -> node.bean(Planning.class).plan(now));
    }

    private List<String> planned() {
        planOnly(at("2026-03-01T00:00:00"));
        return database.sql()
                .sql("select rung, rung_at from reminder where state = 'planned' order by rung_at, rung")
                .query((row, n) -> row.getString("rung") + " "
                        + MOMENT.format(row.getTimestamp("rung_at").toInstant()))
                .list();
    }

    private Map<String, Long> states() {
        return database
                .sql()
                .sql("select concat_ws(' ', state, reason) as fate, count(*) as n from reminder group by 1")
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
