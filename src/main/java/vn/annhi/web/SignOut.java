package vn.annhi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;

/** Ends the session of a request, here and in the list of open sessions. */
@Component
public class SignOut implements LogoutHandler {

    private final SignInSessions sessions;
    private final SecurityContextLogoutHandler spring = new SecurityContextLogoutHandler();

    SignOut(SignInSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(SessionTime.KEY) instanceof SessionTime time) {
            sessions.end(time.id());
        }
        spring.logout(request, response, who);
    }
}
