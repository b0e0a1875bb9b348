package vn.annhi.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.LongSupplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** After a sign-in: the session is listed, and the officer goes on to the page that was asked for. */
@Component
class SignedIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final SignInSessions sessions;
    private final LongSupplier ticker;

    SignedIn(SignInSessions sessions, LongSupplier ticker) {
        this.sessions = sessions;
        this.ticker = ticker;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException, ServletException {
        var id = sessions.begin(who.getName(), request.getRemoteAddr());
        request.getSession().setAttribute(SessionTime.KEY, new SessionTime(id, ticker.getAsLong()));
        super.onAuthenticationSuccess(request, response, who);
    }
}
