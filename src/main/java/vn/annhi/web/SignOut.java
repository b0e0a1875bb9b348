package vn.annhi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Ends the session of a request, here and in the list of open sessions; the sign-in page then leads to the provider that
 * vouched for the visitor, if it signs out too.
 */
@Component
public class SignOut implements LogoutHandler {

    private final SignInSessions sessions;
    private final SecurityContextLogoutHandler spring = new SecurityContextLogoutHandler();
    private final Optional<ProviderSignOut> providers;

    SignOut(SignInSessions sessions, ObjectProvider<ClientRegistrationRepository> providers) {
        this.sessions = sessions;
        this.providers = Optional.ofNullable(providers.getIfAvailable()).map(ProviderSignOut::new);
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(SessionTime.KEY) instanceof SessionTime time) {
            sessions.end(time.id());
        }
        var farewell = providers.flatMap(all -> all.page(request, response, who));
        spring.logout(request, response, who);
        farewell.ifPresent(page -> request.getSession().setAttribute(SignInPage.FAREWELL, page));
    }
}
