package vn.annhi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Back to the sign-in page, which says why; the account that was typed stays in its field. */
@Component
class SignInFailed implements AuthenticationFailureHandler {

    static final String TYPED = "vn.annhi.account-typed";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        var typed = request.getParameter(SignInPage.ACCOUNT);
        if (typed != null && typed.length() <= 100) {
            request.getSession().setAttribute(TYPED, typed.strip());
        }
        response.sendRedirect(request.getContextPath() + SignInPage.PATH + "?" + reason(why));
    }

    private static String reason(AuthenticationException why) {
        if (why instanceof TooManyAttemptsException tooMany) {
            return "cho=" + (tooMany.waiting().toSeconds() + 1);
        }
        return why instanceof OAuth2AuthenticationException ? "khong-dung" : "sai";
    }
}
