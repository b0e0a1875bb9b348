package vn.annhi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermUnitTest {

    @ParameterizedTest
    @CsvSource({"hours, HOURS", "workingDays, WORKING_DAYS", "calendarDays, CALENDAR_DAYS", "months, MONTHS"})
    void unitIsReadFromItsNameInTheDecisionTable(String name, TermUnit unit) {
        assertThat(TermUnit.of(name)).isEqualTo(unit);
    }

    @Test
    void plannedIsNoUnitOfATerm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TermUnit.of("planned"))
                .withMessage("'planned' is no unit of a term; expected hours, workingDays, calendarDays or months");
    }
}
