package vn.annhi.engine.form;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.annhi.wording.Wording;

/**
 * One transaction per officer's action, around our records and the engine's step. A technical failure is logged
 * without its cause's text, which may quote what the officer typed.
 */
@Component
class OneTransaction {

    private static final Logger LOG = LoggerFactory.getLogger(OneTransaction.class);

    private final TransactionTemplate template;
    private final Wording wording;

    OneTransaction(PlatformTransactionManager transactions, Wording wording) {
        this.template = new TransactionTemplate(transactions);
        this.wording = wording;
    }

    /** Runs the action; {@code caseCode} names the case in the log. */
    <T> T run(String caseCode, Supplier<T> action) {
        try {
            return template.execute(status -> action.get());
        } catch (DataAccessException | TransactionException e) {
            LOG.error("case {}: {} while an officer's action was stored; nothing was changed", caseCode, e.getClass());
            throw new ProcessEngineException(wording.say("engine.failure", caseCode));
        }
    }
}
