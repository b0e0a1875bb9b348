package vn.annhi.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

/**
 * Who calls, as the web apps keep it in their session.
 *
 * @param account empty when nobody is signed in
 * @param apps the web apps that the account may open
 */
record Visitor(String account, Set<String> apps, boolean admin) {

    /** The engine's name in every path of the web apps. */
    static final String ENGINE = "default";

    /** The web apps' own name for what they keep in the session. */
    private static final String SESSION_KEY = "authenticatedUser";

    static final Visitor ANONYMOUS = new Visitor("", Set.of(), false);

    static Visitor of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(SESSION_KEY) instanceof Authentications all
                        && all.getAuthenticationForProcessEngine(ENGINE) instanceof UserAuthentication user
                ? new Visitor(
                        user.getIdentityId(),
                        Set.copyOf(user.getAuthorizedApps()),
                        user.getGroupIds().contains(Groups.CAMUNDA_ADMIN))
                : ANONYMOUS;
    }

    boolean isSignedIn() {
        return !account.isEmpty();
    }

    boolean mayOpen(String app) {
        return apps.contains(app);
    }

    /** Whether the account follows the units below its own in Cockpit. */
    boolean supervisor() {
        return mayOpen("cockpit");
    }
}
