package vn.annhi.reminder;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.annhi.wording.Wording;

/** Hands accounts whose mail has failed for good to whoever can correct their address. */
@Component
class AddressTroubles {

    private static final Logger LOG = LoggerFactory.getLogger(AddressTroubles.class);

    private static final String FOR_ITS_ADDRESS = """
            state = 'failed' and chore_at is null
                and (reason like 'refused %' or reason like 'bounced%' or reason = 'bad-address')
            """;

    private final JdbcClient sql;
    private final AddressChores chores;
    private final OperatorMail operators;
    private final Wording wording;
    private final Clock clock;

    AddressTroubles(JdbcClient sql, AddressChores chores, OperatorMail operators, Wording wording, Clock clock) {
        this.sql = sql;
        this.chores = chores;
        this.operators = operators;
        this.wording = wording;
        this.clock = clock;
    }

    /** Once per account, however many letters failed; an account that cannot be handed over is tried again next time. */
    void report() {
        for (var account : failing()) {
            try {
                hand(account);
            } catch (RuntimeException e) {
                LOG.error("the failing address of {} could not be handed over", account, e);
            }
        }
    }

    private void hand(String account) {
        if (!chores.open(account, clock.instant())) {
            LOG.warn("nobody can be asked to correct the address of {}", account);
            operators.send(
                    wording.say("chore.unassignable.subject", account),
                    wording.say("chore.unassignable.text", account));
        }
        sql.sql("update letter set chore_at = :now where recipient = :account and " + FOR_ITS_ADDRESS)
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account)
                .update();
    }

    private List<String> failing() {
        return sql.sql("select distinct recipient from letter where " + FOR_ITS_ADDRESS + " order by recipient")
                .query(String.class)
                .list();
    }
}
