package vn.annhi.web;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs in with account and password, as often as {@link SignInThrottle} lets one try. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final SignInAttempts attempts;

    PasswordSignIn(Accounts accounts, SignInAttempts attempts) {
        this.accounts = accounts;
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        var account = given.getName().strip();
        var address = given.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        attempts.toWait(account, address).ifPresent(wait -> {
            throw new TooManyAttemptsException(wait);
        });
        var attempt = attempts.begin(account, address);
        var right = accounts.passwordMatches(account, String.valueOf(given.getCredentials()));
        attempts.end(attempt, right);
        if (!right) {
            throw new BadCredentialsException("account and password do not belong together");
        }
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(account, null, List.of());
        signedIn.setDetails(given.getDetails());
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
