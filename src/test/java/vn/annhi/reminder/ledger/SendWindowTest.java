package vn.annhi.reminder.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.annhi.fixture.TestClock.at;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.annhi.calendar.HolidayTableFixture;
import vn.annhi.reminder.preference.QuietHours;

/** Mail that may wait arrives in office hours of working days; Tết 2026 is from 14/2 to 22/2. */
class SendWindowTest {

    private static final SendWindow WINDOW =
            new SendWindow(HolidayTableFixture.shipped(), LocalTime.of(7, 0), LocalTime.of(19, 0), LocalTime.of(7, 30));

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:15:00, 2026-03-02T10:15:00",
        "2026-03-02T06:59:59, 2026-03-02T07:00:00",
        "2026-03-02T18:59:59, 2026-03-02T18:59:59",
        "2026-03-02T19:00:00, 2026-03-03T07:00:00",
        "2026-03-06T20:00:00, 2026-03-09T07:00:00",
        "2026-03-07T10:00:00, 2026-03-09T07:00:00",
        "2026-02-13T22:00:00, 2026-02-23T07:00:00"
    })
    void aMailThatMayWaitComesInOfficeHours(String at, String first) {
        assertThat(WINDOW.firstMoment(at(at), Optional.empty())).isEqualTo(at(first));
    }

    @ParameterizedTest
    @CsvSource({
        "12:00, 13:30, 2026-03-02T12:10:00, 2026-03-02T13:30:00",
        "12:00, 13:30, 2026-03-02T11:59:59, 2026-03-02T11:59:59",
        "17:00, 08:00, 2026-03-02T07:10:00, 2026-03-02T08:00:00",
        "17:00, 08:00, 2026-03-02T17:30:00, 2026-03-03T08:00:00",
        "17:00, 08:00, 2026-03-02T19:30:00, 2026-03-03T08:00:00",
        "06:00, 20:00, 2026-03-02T10:00:00, 2026-03-02T10:00:00",
        "12:00, 07:30, 2026-03-06T12:00:00, 2026-03-09T07:30:00"
    })
    void quietHoursArePutOffWithinTheDay(LocalTime from, LocalTime to, String at, String first) {
        assertThat(WINDOW.firstMoment(at(at), Optional.of(new QuietHours(from, to))))
                .isEqualTo(at(first));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T07:30:00, 2026-03-02",
        "2026-03-02T07:30:01, 2026-03-03",
        "2026-03-06T09:00:00, 2026-03-09",
        "2026-02-14T07:00:00, 2026-02-23"
    })
    void aDigestIsThatOfTheNextWorkingMorning(String at, LocalDate day) {
        assertThat(WINDOW.digestDay(at(at))).isEqualTo(day);
    }

    @Test
    void aDigestThatIsOverdueStillLeavesToday() {
        assertThat(WINDOW.openDay(at("2026-03-02T14:00:00"))).isEqualTo("2026-03-02");
        assertThat(WINDOW.openDay(at("2026-03-02T19:00:00"))).isEqualTo("2026-03-03");
        assertThat(WINDOW.openDay(at("2026-03-07T10:00:00"))).isEqualTo("2026-03-09");
    }

    @Test
    void aWindowThatIsNoneStopsTheStart() {
        var calendar = HolidayTableFixture.shipped();
        assertThatThrownBy(() -> new SendWindow(calendar, LocalTime.of(19, 0), LocalTime.of(7, 0), LocalTime.of(7, 30)))
                .hasMessageContaining("send-from must be before send-to");
        assertThatThrownBy(() -> new SendWindow(calendar, LocalTime.of(7, 0), LocalTime.of(19, 0), LocalTime.of(19, 0)))
                .hasMessageContaining("digest-at between them");
    }
}
