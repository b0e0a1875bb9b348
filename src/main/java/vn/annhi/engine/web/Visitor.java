package vn.annhi.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

/**
 * Who calls, as the web apps keep it in their session.
 *
 * @param account empty when nobody is signed in
 * @param supervisor may open Cockpit
 */
record Visitor(String account, boolean supervisor, boolean admin) {

    /** The engine's name in every path of the web apps. */
    static final String ENGINE = "default";

    /** The web apps' own name for what they keep in the session. */
    private static final String SESSION_KEY = "authenticatedUser";

    static final Visitor ANONYMOUS = new Visitor("", false, false);

    static Visitor of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(SESSION_KEY) instanceof Authentications all
                        && all.getAuthenticationForProcessEngine(ENGINE) instanceof UserAuthentication user
                ? new Visitor(
                        user.getIdentityId(),
                        user.isAuthorizedForApp("cockpit"),
                        user.getGroupIds().contains(Groups.CAMUNDA_ADMIN))
                : ANONYMOUS;
    }

    boolean isSignedIn() {
        return !account.isEmpty();
    }
}
