package vn.annhi.engine.identity;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import vn.annhi.wording.Wording;

/** The engine's accounts, with an answer for whoever chooses a weak password; the engine itself calls that a failure. */
public final class AccountService extends IdentityServiceImpl {

    private final Wording wording;

    public AccountService(Wording wording) {
        this.wording = wording;
    }

    @Override
    public void saveUser(User user, boolean skipPasswordPolicy) {
        if (!skipPasswordPolicy && user instanceof UserEntity account) {
            commandExecutor.execute(new ExaminePassword(account));
        }
        super.saveUser(user, skipPasswordPolicy);
    }

    private final class ExaminePassword extends SaveUserCmd {

        private static final long serialVersionUID = 1L;

        private final transient UserEntity account;

        ExaminePassword(UserEntity account) {
            super(account);
            this.account = account;
        }

        @Override
        protected @Nullable Void executeCmd(CommandContext context) {
            if (shouldCheckPasswordPolicy(context) && !account.checkPasswordAgainstPolicy()) {
                throw new BadUserRequestException(wording.say("engine.password.weak"));
            }
            return null;
        }
    }
}
