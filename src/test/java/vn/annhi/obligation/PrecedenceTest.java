package vn.annhi.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.annhi.calendar.Term;
import vn.annhi.calendar.TermUnit;

/** "… trong vòng 12 giờ kể từ khi tiếp nhận thông tin" (D56 art. 26.3, 31.2): a duty in hours does not wait its turn. */
class PrecedenceTest {

    @Test
    void aDutyCountedInHoursComesBeforeAllOthers_D56_26_3() {
        assertThat(of(Optional.of(new Term(12, TermUnit.HOURS)))).isEqualTo(Precedence.FIRST);
        assertThat(Precedence.FIRST.priority()).isGreaterThan(Precedence.IN_TURN.priority());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HOURS")
    void aDutyCountedInDaysOrMonthsComesInItsTurn(TermUnit unit) {
        assertThat(of(Optional.of(new Term(1, unit)))).isEqualTo(Precedence.IN_TURN);
    }

    @Test
    void aDutyWhoseDayIsSetInThePlanComesInItsTurn() {
        assertThat(of(Optional.empty())).isEqualTo(Precedence.IN_TURN);
    }

    private static Precedence of(Optional<Term> term) {
        return Precedence.of(new TimeLimit("basis", term, StartEvent.OPENED, "Điều 1", true, "nghĩa vụ"));
    }
}
