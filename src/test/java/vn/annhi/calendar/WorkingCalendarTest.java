package vn.annhi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.annhi.calendar.Dates.day;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private static final Year Y2026 = Year.of(2026);
    private static final Year Y2027 = Year.of(2027);

    private final WorkingCalendar calendar = new WorkingCalendar(HolidayTable.load());

    @ParameterizedTest
    @ValueSource(strings = {"Sat 4/5/2024", "Sat 26/4/2025", "Sat 10/1/2026", "Sat 22/8/2026"})
    void exchangedSaturdayIsWorked_LAB_112_3(String day) {
        assertThat(calendar.isWorkingDay(day(day))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mon 29/4/2024", "Fri 2/5/2025", "Fri 2/1/2026", "Mon 31/8/2026"})
    void dayGivenInExchangeIsOff_LAB_112_3(String day) {
        assertThat(calendar.isWorkingDay(day(day))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mon 2/1/2023", "Tue 2/5/2023", "Wed 3/5/2023", "Mon 4/9/2023", "Mon 27/4/2026"})
    void dayInLieuOfAHolidayOnAWeekendIsOff_LAB_111_3(String day) {
        assertThat(calendar.isWorkingDay(day(day))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tue 24/11/2026", "Wed 24/11/2027"})
    void proposedCultureDayIsWorkedUntilItIsLaw(String day) {
        assertThat(calendar.isWorkingDay(day(day))).isTrue();
    }

    @Test
    void nextWorkingDayIsStrictlyLaterAndNextOrSameMayStay() {
        assertThat(calendar.nextWorkingDay(day("Fri 13/2/2026"))).isEqualTo(day("Mon 23/2/2026"));
        assertThat(calendar.nextOrSameWorkingDay(day("Fri 13/2/2026"))).isEqualTo(day("Fri 13/2/2026"));
        assertThat(calendar.nextOrSameWorkingDay(day("Sat 14/2/2026"))).isEqualTo(day("Mon 23/2/2026"));
    }

    @Test
    void termOfNoWorkingDaysIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.plusWorkingDays(day("Mon 2/3/2026"), 0))
                .withMessage("a term of working days has at least one, not 0");
    }

    @Test
    void workingDaysBetweenIsNegativeWhenTheEndHasPassed() {
        assertThat(calendar.workingDaysBetween(day("Wed 9/9/2026"), day("Fri 28/8/2026")))
                .isEqualTo(-5);
        assertThat(calendar.workingDaysBetween(day("Wed 9/9/2026"), day("Wed 9/9/2026")))
                .isZero();
    }

    @Test
    void yearWithoutATableKeepsTheFixedHolidaysAndIsProvisional() {
        assertThat(calendar.isAnnounced(Year.of(2022))).isFalse();
        assertThat(Stream.of("Mon 3/1/2022", "Mon 2/5/2022", "Tue 3/5/2022", "Fri 2/9/2022")
                        .map(Dates::day))
                .as("fixed dates and the days in lieu of 1/1, 30/4 and 1/5 (LAB 112.1, 111.3)")
                .noneMatch(calendar::isWorkingDay);
        assertThat(calendar.isWorkingDay(day("Tue 4/1/2022"))).isTrue();
        assertThat(FixedHolidays.of(Year.of(2022))).hasSize(4 + 3);
    }

    @Test
    void yearNotAnnouncedMakesEveryTermThatTouchesItProvisional() {
        assertThat(calendar.isProvisional(day("Thu 1/1/2026"), day("Thu 31/12/2026")))
                .isFalse();
        assertThat(calendar.isProvisional(day("Tue 29/12/2026"), day("Mon 4/1/2027")))
                .isTrue();
        assertThat(calendar.isProvisional(day("Tue 1/2/2022"), day("Mon 2/1/2023")))
                .isTrue();
    }

    @Test
    void comingYearIsMissedFromTheFirstOfDecemberOn() {
        assertThat(calendar.missingYears(day("Mon 30/11/2026"))).isEmpty();
        assertThat(calendar.missingYears(day("Tue 1/12/2026"))).containsExactly(Y2027);
        assertThat(calendar.missingYears(day("Fri 1/1/2027"))).containsExactly(Y2027);
        assertThat(calendar.missingYears(day("Fri 31/12/2027"))).containsExactly(Y2027, Year.of(2028));
    }

    @Test
    void leadTimeForTheComingYearCanBeChosen() {
        var early = new WorkingCalendar(HolidayTable.load(), MonthDay.of(11, 1));
        assertThat(early.missingYears(day("Sun 1/11/2026"))).containsExactly(Y2027);
        assertThat(early.isAnnounced(Y2026)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2023, 2024, 2025, 2026, 2027, 2028})
    void termsEndOnWorkedDaysGrowWithTheirLengthAndCountBack(int year) {
        var lengths = IntStream.rangeClosed(1, 15).boxed().toList();
        assertThat(daysOf(year)).allSatisfy(start -> {
            var ends = lengths.stream()
                    .map(days -> calendar.plusWorkingDays(start, days))
                    .toList();
            assertThat(ends).allMatch(calendar::isWorkingDay).isSorted().doesNotHaveDuplicates();
            assertThat(ends.get(0)).isEqualTo(calendar.nextWorkingDay(start)).isAfter(start);
            assertThat(ends.stream().map(end -> calendar.workingDaysBetween(start, end)))
                    .containsExactlyElementsOf(lengths);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2023, 2024, 2025, 2026, 2027, 2028})
    void laterStartNeverEndsEarlier(int year) {
        assertThat(daysOf(year).map(start -> calendar.plusWorkingDays(start, 5)))
                .isSorted();
    }

    private static Stream<LocalDate> daysOf(int year) {
        return Year.of(year).atDay(1).datesUntil(Year.of(year + 1).atDay(1));
    }
}
