package vn.annhi.engine.identity;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.annhi.engine.AsSystem;
import vn.annhi.web.Accounts;

/** The engine's users as the accounts that sign in. */
@Component
class EngineAccounts implements Accounts {

    private final IdentityService identity;
    private final PasswordHash hash;
    private final AsSystem system;
    private final String nobodysPassword;

    EngineAccounts(@Lazy IdentityService identity, PasswordHash hash, AsSystem system) {
        this.identity = identity;
        this.hash = hash;
        this.system = system;
        this.nobodysPassword = hash.encrypt("nobody");
    }

    @Override
    public boolean exists(String account) {
        return user(account) != null;
    }

    @Override
    public boolean passwordMatches(String account, String password) {
        if (!exists(account)) {
            hash.check(password, nobodysPassword);
            return false;
        }
        return system.run(() -> identity.checkPassword(account, password));
    }

    @Override
    public boolean acceptable(String account, String password) {
        return system.run(() ->
                identity.checkPasswordAgainstPolicy(password, user(account)).isValid());
    }

    @Override
    public void changePassword(String account, String password) {
        system.run(() -> {
            var user = user(account);
            if (user == null) {
                throw new IllegalArgumentException("no such account");
            }
            user.setPassword(password);
            identity.saveUser(user);
            return user;
        });
    }

    private @Nullable User user(String account) {
        return system.run(() -> identity.createUserQuery().userId(account).singleResult());
    }
}
