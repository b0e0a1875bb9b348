package vn.annhi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.annhi.calendar.Dates.day;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.annhi.datafile.DataFile;
import vn.annhi.datafile.DataFileException;
import vn.annhi.datafile.DataRow;

class HolidayTableTest {

    private static final String YEARS = "year,status,source\n2026,complete,letter";
    private static final String DAYS = "date,kind,name,source\n";

    private final HolidayTable table = HolidayTable.load();
    private final List<DataRow> rows = DataFile.read("data/calendar/holidays.csv");

    @ParameterizedTest
    @MethodSource("tableYears")
    void everyYearHasFiveDaysOfTetInARowAndTheDaysInLieuOfItsWeekend_LAB_112_1(Year year) {
        var tet = days(year, "Tết Nguyên đán");
        var inLieu = days(year, "Tết Nguyên đán (nghỉ bù)");
        assertThat(tet).hasSize(5);
        assertThat(tet.get(0).plusDays(4)).isEqualTo(tet.get(4));
        assertThat(inLieu)
                .hasSize((int) tet.stream().filter(HolidayTable::isWeekend).count());
    }

    @ParameterizedTest
    @CsvSource({
        "Sun 22/1/2023, Sat 29/4/2023",
        "Sat 10/2/2024, Thu 18/4/2024",
        "Wed 29/1/2025, Mon 7/4/2025",
        "Tue 17/2/2026, Sun 26/4/2026",
        "Sat 6/2/2027, Fri 16/4/2027"
    })
    void firstDayOfTheLunarYearAndTheTenthOfItsThirdMonthAreOff_LAB_112_1(String tet, String hungKings) {
        assertThat(days(Year.from(day(tet)), "Tết Nguyên đán")).contains(day(tet));
        assertThat(days(Year.from(day(hungKings)), "Giỗ Tổ Hùng Vương")).containsExactly(day(hungKings));
    }

    @ParameterizedTest
    @MethodSource("tableYears")
    void everyYearHasItsFixedHolidaysAndTheDayBesideNationalDay_LAB_112_1(Year year) {
        assertThat(FixedHolidays.of(year)).allMatch(table::isDayOff);
        var nationalDay = year.atMonth(9).atDay(2);
        assertThat(days(year, "Quốc khánh (ngày liền kề)"))
                .singleElement()
                .isIn(nationalDay.minusDays(1), nationalDay.plusDays(1));
    }

    @ParameterizedTest
    @MethodSource("tableYears")
    void everyYearGivesElevenHolidaysOnWorkedWeekdays_LAB_112_1_111_3(Year year) {
        var weekdaysOff =
                daysOff(year).filter(day -> !HolidayTable.isWeekend(day)).count();
        var worked = rows.stream()
                .map(row -> row.date("date"))
                .filter(day -> Year.from(day).equals(year) && table.isWorkedWeekend(day))
                .count();
        assertThat(weekdaysOff - worked)
                .as("every holiday on a weekend has its day in lieu, every swap its Saturday")
                .isEqualTo(11);
    }

    @Test
    void datesAreInOrder() {
        assertThat(rows.stream().map(row -> row.date("date"))).isSorted();
    }

    @Test
    void onlyTheLastYearIsAForecast() {
        assertThat(tableYears().map(year -> table.statusOf(year).orElseThrow()))
                .containsExactly(
                        YearStatus.COMPLETE,
                        YearStatus.COMPLETE,
                        YearStatus.COMPLETE,
                        YearStatus.COMPLETE,
                        YearStatus.PROVISIONAL);
        assertThat(table.statusOf(Year.of(2022))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-30,day-off,Lễ,s        | column 'date' holds '2026-02-30', expected a date like 2025-07-01",
                "2026-09-02,holiday,Lễ,s        | column 'kind' holds 'holiday': expected day-off, working-day or proposed",
                "2026-08-21,working-day,Bù,s    | 2026-08-21 is a FRIDAY; only a Saturday or Sunday becomes a working-day",
                "2028-09-02,day-off,Lễ,s        | 2028-09-02 lies in a year that years.csv does not list",
                "2026-01-01,proposed,Lễ,s       | 2026-01-01 is listed twice",
                "2026-09-02,day-off,,s          | column 'name' is empty",
                "2026-09-02,day-off,Lễ,         | column 'source' is empty",
                "2026-09-02,day-off,Lễ          | has 3 cells, the header has 4"
            })
    void brokenHolidayIsNamedByFileLineAndReason(String line, String reason) {
        assertBroken("holidays.csv:3: " + reason, YEARS, DAYS + "2026-01-01,day-off,Tết,s\n" + line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026,provisional,s | year 2026 is listed twice",
                "2027,known,s       | column 'status' holds 'known': expected complete or provisional",
                "next,complete,s    | column 'year' holds 'next': For input string: \"next\"",
                "2027,complete,     | column 'source' is empty"
            })
    void brokenYearIsNamedByFileLineAndReason(String line, String reason) {
        assertBroken("years.csv:3: " + reason, YEARS + "\n" + line, DAYS);
    }

    private static void assertBroken(String message, String years, String days) {
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> HolidayTable.of(
                        DataFile.read("years.csv", new StringReader(years)),
                        DataFile.read("holidays.csv", new StringReader(days))))
                .withMessage(message);
    }

    private Stream<LocalDate> daysOff(Year year) {
        return rows.stream()
                .map(row -> row.date("date"))
                .filter(day -> Year.from(day).equals(year) && table.isDayOff(day));
    }

    private List<LocalDate> days(Year year, String name) {
        return rows.stream()
                .filter(row -> row.text("name").equals(name))
                .map(row -> row.date("date"))
                .filter(day -> Year.from(day).equals(year))
                .toList();
    }

    static Stream<Year> tableYears() {
        return IntStream.rangeClosed(2023, 2027).mapToObj(Year::of);
    }
}
