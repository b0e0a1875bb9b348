package vn.annhi.engine.form;

import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.annhi.dossier.NoticeConflictException;
import vn.annhi.wording.Wording;

/**
 * One transaction per action of an officer or sender, around our records and the engine's step. Every failure that is
 * not an answer to the officer is logged without its text and goes no further: it may quote what the officer typed.
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
        } catch (FormRefusedException | AuthorizationException | NoticeConflictException e) {
            throw e;
        } catch (OptimisticLockingException e) {
            throw new FormRefusedException(wording.say("engine.task.gone"));
        } catch (RuntimeException e) {
            LOG.error("case {}: nothing was changed, because of {}", caseCode, Failure.describe(e));
            throw new ProcessEngineException(wording.say("engine.failure", caseCode));
        }
    }
}
