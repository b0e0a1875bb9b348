package vn.annhi.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.annhi.web.SignOut;

/**
 * Tells the engine's web apps who has signed in, and ends the session when they sign out. The engine's own filter for
 * this fails on an account that has been removed and answers pages with 401 instead of the sign-in.
 */
final class WebAppSession extends OncePerRequestFilter {

    private static final String SIGN_OUT = AllowedPaths.API + "/admin/auth/user/" + Visitor.ENGINE + "/logout";

    private final SignOut signOut;

    WebAppSession(SignOut signOut) {
        this.signOut = signOut;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        var account = signedIn == null ? "" : signedIn.getName();
        if (!Visitor.of(request).account().equals(account)) {
            if (account.isEmpty()) {
                AuthenticationUtil.getAuthsFromSession(request.getSession()).removeByEngineName(Visitor.ENGINE);
            } else if (!introduce(request, account)) {
                signOut.logout(request, response, signedIn);
            }
        }
        if (request.getMethod().equals("POST") && request.getRequestURI().equals(SIGN_OUT)) {
            var answer = new HeldAnswer(response);
            chain.doFilter(request, answer);
            if (!answer.isError()) {
                signOut.logout(request, response, signedIn);
            }
            answer.release();
        } else {
            chain.doFilter(request, response);
        }
    }

    /** False when the account has been removed since it signed in. */
    private static boolean introduce(HttpServletRequest request, String account) {
        var known = AuthenticationUtil.createAuthentication(Visitor.ENGINE, account);
        if (known != null) {
            AuthenticationUtil.getAuthsFromSession(request.getSession()).addOrReplace(known);
        }
        return known != null;
    }
}
