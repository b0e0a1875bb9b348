package vn.annhi.reminder.ledger;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.annhi.fixture.TestClock.at;
import static vn.annhi.reminder.ledger.LedgerNode.WORKER;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.annhi.reminder.preference.MailPreference;
import vn.annhi.reminder.preference.MailPreferences;
import vn.annhi.reminder.preference.QuietHours;
import vn.annhi.wording.Wording;

/** Who is told of a due rung, in which letter, when; and what is dropped instead. */
@TestInstance(Lifecycle.PER_CLASS)
class RaisingTest {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM HH:mm").withZone(StatutoryClock.ZONE);
    private static final String CODE = "PT-2026-000001";
    private static final String WORKERS_ACCOUNT = "muongso.bvte";

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
                .sql(
                        "truncate obligation, obligation_span, span_change, reminder, notice, letter, mail_preference cascade")
                .update();
    }

    @Test
    void atTheBreachOfTheTwelveHoursTheHeadIsToldAndTwoHoursLaterTheOfficeAbove() {
        give("urgent-measures", at("2026-03-01T22:00:00"), at("2026-03-02T10:00:00"));
        scan("2026-03-02T10:00:30");
        scan("2026-03-02T12:00:30");

        assertThat(notices("breach")).contains("muongso.bvte responsible", "muongso.chutich head");
        assertThat(notices("after-2h")).contains("muongso.chutich head", "huyen.ldtbxh supervisor");
    }

    @Test
    void dutiesInHoursWaitForNoWindowAndOthersDo() {
        give("urgent-measures", at("2026-03-01T22:00:00"), at("2026-03-02T10:00:00"));
        node.give("PT-2026-000002", "draft-plan", WORKER, "task", at("2026-03-01T22:00:00"), at("2026-03-09T23:59:59"));
        scan("2026-03-01T22:00:30");

        assertThat(letters()).containsExactly("single 01/03 22:00 urgent", "single 02/03 07:00");
    }

    @Test
    void whatIsDueTheSameMorningTravelsInOneDigest() {
        for (int i = 1; i <= 3; i++) {
            node.give(
                    "PT-2026-00000" + i,
                    "draft-plan",
                    WORKER,
                    "task-" + i,
                    at("2026-03-02T08:00:00"),
                    at("2026-03-09T23:59:59"));
        }
        scan("2026-03-02T08:00:30");
        scan("2026-03-05T07:30:00");

        assertThat(letters()).filteredOn(letter -> letter.startsWith("digest")).containsExactly("digest 05/03 07:30");
        assertThat(notices("before-2d")).hasSize(3);
    }

    @Test
    void aDigestThatHasLeftIsFollowedByTheNextMornings() {
        give("draft-plan", at("2026-03-02T08:00:00"), at("2026-03-09T23:59:59"));
        scan("2026-03-05T07:30:00");
        database.sql()
                .sql("update letter set state = 'sent', sent_at = next_try")
                .update();
        database.sql()
                .sql("update notice set state = 'sent', settled_at = created_at")
                .update();
        node.give(
                "PT-2026-000002", "draft-plan", WORKER, "other", at("2026-03-02T08:00:00"), at("2026-03-09T23:59:59"));
        scan("2026-03-05T07:31:00");

        assertThat(letters())
                .filteredOn(letter -> letter.startsWith("digest"))
                .containsExactly("digest 05/03 07:30", "digest 06/03 07:30");
    }

    @Test
    void afterAnOutageTheDigestLeavesAtOnceWithinTheWindow() {
        give("draft-plan", at("2026-03-02T08:00:00"), at("2026-03-09T23:59:59"));
        scan("2026-03-05T14:00:00");

        assertThat(letters()).contains("digest 05/03 14:00");
    }

    @Test
    void whatIsStaleIsWrittenDownAndNotSent() {
        give("draft-plan", at("2026-03-02T08:00:00"), at("2026-03-09T23:59:59"));
        scan("2026-03-09T12:00:00");

        assertThat(fates()).containsEntry("before-2d dropped stale", 1L).containsEntry("due-day pending", 2L);
    }

    @Test
    void optionalMailCanBeSwitchedOffAndLegalDeadlinesCannot() {
        prefer(new MailPreference(Wording.VIETNAMESE, false, Optional.empty()));
        give("draft-plan", at("2026-03-02T08:00:00"), at("2026-03-09T23:59:59"));
        scan("2026-03-02T08:00:30");
        scan("2026-03-05T07:30:00");

        assertThat(fates()).containsEntry("opened dropped switched-off", 1L).containsEntry("before-2d pending", 1L);
    }

    @Test
    void quietHoursPutOffWhatMayWait() {
        prefer(new MailPreference(
                Wording.VIETNAMESE, true, Optional.of(new QuietHours(LocalTime.of(7, 0), LocalTime.of(9, 0)))));
        give("draft-plan", at("2026-03-02T08:00:00"), at("2026-03-09T23:59:59"));
        scan("2026-03-02T08:00:30");

        assertThat(letters()).containsExactly("single 02/03 09:00");
    }

    @Test
    void whatIsDoneBeforeItsMailLeavesIsDroppedAndTheLetterVoid() {
        give("draft-plan", at("2026-03-01T22:00:00"), at("2026-03-09T23:59:59"));
        scan("2026-03-01T22:00:30");
        node.inLedger(ledger -> ledger.fulfil(new DutyKey(CODE, "draft-plan", 1, ""), at("2026-03-02T06:00:00")));
        scan("2026-03-02T06:00:30");

        assertThat(fates()).containsEntry("opened dropped met", 1L);
        assertThat(letterStates()).containsExactly("void");
    }

    @Test
    void theEndIsToldOnlyToThoseWhoWereToldOfTheWork() {
        give("draft-plan", at("2026-03-02T08:00:00"), at("2026-03-09T23:59:59"));
        scan("2026-03-02T08:00:30");
        database.sql()
                .sql("update letter set state = 'sent', sent_at = next_try")
                .update();
        database.sql()
                .sql("update notice set state = 'sent', settled_at = created_at")
                .update();
        node.inLedger(ledger -> ledger.fulfil(new DutyKey(CODE, "draft-plan", 1, ""), at("2026-03-02T15:00:00")));
        scan("2026-03-02T15:00:30");

        assertThat(notices("ended")).containsExactly("muongso.bvte responsible");
        assertThat(letters()).contains("digest 03/03 07:30");
    }

    @Test
    void aLaterScanRaisesNothingTwice() {
        give("urgent-measures", at("2026-03-01T22:00:00"), at("2026-03-02T10:00:00"));
        for (int minute = 10; minute < 20; minute++) {
            scan("2026-03-02T10:%02d:00".formatted(minute));
        }

        assertThat(database.sql()
                        .sql("select span_id, rung, repetition, recipient from notice")
                        .query((row, n) -> row.getLong(1) + row.getString(2) + row.getInt(3) + row.getString(4))
                        .list())
                .doesNotHaveDuplicates()
                .isNotEmpty();
    }

    private void give(String legalBasis, Instant now, Instant due) {
        node.give(CODE, legalBasis, WORKER, "task", now, due);
    }

    private void scan(String now) {
        node.scan(at(now));
    }

    private void prefer(MailPreference wanted) {
        node.bean(MailPreferences.class).set(WORKERS_ACCOUNT, wanted);
    }

    private List<String> notices(String rung) {
        return database.sql()
                .sql("select recipient || ' ' || relation from notice where rung = ? order by 1")
                .param(rung)
                .query(String.class)
                .list();
    }

    private List<String> letters() {
        return database.sql()
                .sql("select kind, next_try, urgent from letter order by next_try")
                .query((row, n) -> row.getString("kind") + " "
                        + MOMENT.format(row.getTimestamp("next_try").toInstant())
                        + (row.getBoolean("urgent") ? " urgent" : ""))
                .list();
    }

    private List<String> letterStates() {
        return database.sql()
                .sql("select state from letter")
                .query(String.class)
                .list();
    }

    private Map<String, Long> fates() {
        return database
                .sql()
                .sql("select concat_ws(' ', rung, state, reason) from notice")
                .query(String.class)
                .list()
                .stream()
                .collect(groupingBy(fate -> fate, counting()));
    }
}
