package vn.annhi.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Sends to the sign-in page whoever must sign in first, or whose sign-in page was open too long to be trusted. */
@Component
class SignInEntry extends LoginUrlAuthenticationEntryPoint implements AccessDeniedHandler {

    private final AccessDeniedHandler standard = new AccessDeniedHandlerImpl();

    SignInEntry() {
        super(SignInPage.PATH);
        setFavorRelativeUris(true);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (request.getRequestURI().equals(SignInPage.PATH)) {
            response.sendRedirect(request.getContextPath() + SignInPage.PATH + "?thu-lai");
        } else {
            standard.handle(request, response, why);
        }
    }
}
