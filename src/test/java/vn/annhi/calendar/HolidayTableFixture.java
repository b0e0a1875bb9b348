package vn.annhi.calendar;

/** The shipped calendar for tests of other modules. */
public final class HolidayTableFixture {

    private HolidayTableFixture() {}

    public static WorkingCalendar shipped() {
        return new WorkingCalendar(HolidayTable.load());
    }
}
