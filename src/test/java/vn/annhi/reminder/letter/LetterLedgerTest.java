package vn.annhi.reminder.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;
import vn.annhi.calendar.TermUnit;
import vn.annhi.reminder.MailNode;
import vn.annhi.reminder.MailOffice;

/** The right to send one letter. */
class LetterLedgerTest extends MailOffice {

    @Test
    void noClaimHidesInATransactionThatMayBeRolledBack() {
        var ledger = node.bean(LetterLedger.class);

        assertThatThrownBy(() -> inLedger(any -> ledger.claim(clock.instant())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aNodeThatWasOnlySlowStillWritesDownThatItsMailIsTaken() {
        give("PT-2027-000013", CHAIR, "days", TermUnit.WORKING_DAYS);
        node.sender().dies(true);
        assertThat(catchThrowable(node::round)).isInstanceOf(MailNode.Killed.class);
        node.sender().dies(false);
        var claim = database.sql()
                .sql("select id, claim from letter where state = 'sending'")
                .query((row, n) -> new Claim(
                        row.getLong(1), row.getObject(2, UUID.class), "muongso.chutich", "", false, false, false, 1, 0))
                .single();
        clock.advance(Duration.ofMinutes(16));
        node.round();
        assertThat(balance()).isEqualTo(Map.of("doubtful no-outcome", 1, "dropped no-address", 1));

        node.bean(LetterLedger.class).sent(claim, clock.instant());

        assertThat(balance()).isEqualTo(Map.of("late", 1, "dropped no-address", 1));
    }
}
