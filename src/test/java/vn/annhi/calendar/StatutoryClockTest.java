package vn.annhi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.annhi.calendar.Dates.day;
import static vn.annhi.calendar.StatutoryClock.ZONE;
import static vn.annhi.calendar.TermUnit.CALENDAR_DAYS;
import static vn.annhi.calendar.TermUnit.HOURS;
import static vn.annhi.calendar.TermUnit.MONTHS;
import static vn.annhi.calendar.TermUnit.WORKING_DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatutoryClockTest {

    private final StatutoryClock clock = new StatutoryClock(new WorkingCalendar(HolidayTable.load()));

    @Test
    void planDraftedOverTetIsDueOnTheThirdDayAfterIt_D56_28_1() {
        assertWorkingDays("Tue 17/1/2023", 5, "Tue 31/1/2023");
    }

    @Test
    void approvalSkipsHungKingsAndTheDaysInLieu_D56_28_4_LAB_111_3() {
        assertWorkingDays("Fri 28/4/2023", 2, "Fri 5/5/2023");
    }

    @Test
    void saturdayFourthOfMayIsWorkedInExchange_2450_VPCP_KGVX() {
        assertWorkingDays("Fri 26/4/2024", 5, "Tue 7/5/2024");
    }

    @Test
    void saturdayTwentySixthOfAprilIsWorkedInExchange_8726_VPCP_KGVX() {
        assertWorkingDays("Thu 24/4/2025", 5, "Mon 5/5/2025");
    }

    @Test
    void newYearAndItsExchangedFridayAreSkipped_12729_VPCP_KGVX() {
        assertWorkingDays("Wed 31/12/2025", 2, "Tue 6/1/2026");
    }

    @Test
    void termMayEndOnAnExchangedSaturday_12729_VPCP_KGVX() {
        assertWorkingDays("Thu 8/1/2026", 2, "Sat 10/1/2026");
    }

    @Test
    void hungKingsOnASundayGivesTheMondayOff_LAB_111_3() {
        assertWorkingDays("Wed 22/4/2026", 5, "Mon 4/5/2026");
    }

    @Test
    void planAndApprovalTogetherTakeSevenWorkingDays_D56_28() {
        assertWorkingDays("Wed 22/4/2026", 7, "Wed 6/5/2026");
    }

    @Test
    void nationalDayWithItsExchangedMondayIsSkipped_LAB_112_3() {
        assertWorkingDays("Fri 28/8/2026", 5, "Wed 9/9/2026");
    }

    @Test
    void twelveHoursRunThroughTheNightAndTheTetHoliday_D56_31_2_CIV_147_1() {
        var received = day("Sat 14/2/2026").atTime(22, 30);
        assertThat(due(received, new Term(12, HOURS)))
                .isEqualTo(day("Sun 15/2/2026").atTime(10, 30));
    }

    @Test
    void isolationEndsAtTheSameClockTimeEvenOnTheFirstDayOfTet_D56_32_3() {
        var decided = day("Mon 2/2/2026").atTime(16, 45);
        assertThat(due(decided, new Term(15, CALENDAR_DAYS)))
                .isEqualTo(day("Tue 17/2/2026").atTime(16, 45));
    }

    @Test
    void termOfWorkingDaysEndsWithTheLastSecondOfItsLastDay_CIV_148_6() {
        var submitted = day("Mon 2/3/2026").atTime(8, 0);
        assertThat(due(submitted, new Term(2, WORKING_DAYS)))
                .isEqualTo(day("Wed 4/3/2026").atTime(23, 59, 59));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:00:00", "07:30:00", "23:59:59"})
    void clockTimeOfTheFirstDayDoesNotMatterForWorkingDays_CIV_147_2(LocalTime time) {
        assertThat(due(day("Fri 6/3/2026").atTime(time), new Term(1, WORKING_DAYS)))
                .isEqualTo(day("Mon 9/3/2026").atTime(StatutoryClock.END_OF_DAY));
    }

    @Test
    void daysBeginAndEndInVietnamNotInGreenwich() {
        var fridayMorningInVietnam = Instant.parse("2026-03-05T18:00:00Z");
        assertThat(clock.due(fridayMorningInVietnam, new Term(1, WORKING_DAYS))).isEqualTo("2026-03-09T16:59:59Z");
    }

    @ParameterizedTest
    @CsvSource({
        "Tue 10/3/2026, 1, Fri 10/4/2026, corresponding date (CIV 148.3)",
        "Sat 31/1/2026, 1, Mon 2/3/2026, no 31/2: Saturday 28/2 rolls over to Monday (CIV 148.3 and 148.5)",
        "Mon 2/3/2026, 6, Thu 3/9/2026, National Day rolls over (CIV 148.5)",
        "Thu 10/7/2025, 6, Sat 10/1/2026, a worked Saturday is no rest day",
        "Wed 30/8/2023, 6, Thu 29/2/2024, clamped to the leap day (CIV 148.3)"
    })
    void followUpOfAPlacementCountsInMonths_D56_43_2(String start, int months, String due, String why) {
        assertThat(due(day(start).atTime(9, 0), new Term(months, MONTHS)))
                .as(why)
                .isEqualTo(day(due).atTime(StatutoryClock.END_OF_DAY));
    }

    @Test
    void reportBeforeTheTenthOfMayIsDueWhenTheTenthBeginsInVietnam() {
        assertThat(clock.beforeDate(LocalDate.of(2026, 5, 10))).isEqualTo("2026-05-09T17:00:00Z");
    }

    @Test
    void termOfNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Term(0, HOURS))
                .withMessage("a term lasts at least 1 of its unit, not 0 HOURS");
    }

    private void assertWorkingDays(String start, int days, String due) {
        assertThat(due(day(start).atTime(10, 15), new Term(days, WORKING_DAYS))).isEqualTo(day(due).atTime(23, 59, 59));
    }

    private LocalDateTime due(LocalDateTime start, Term term) {
        return clock.due(start.atZone(ZONE).toInstant(), term).atZone(ZONE).toLocalDateTime();
    }
}
