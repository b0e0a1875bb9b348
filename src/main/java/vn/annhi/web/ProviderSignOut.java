package vn.annhi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * Where an OpenID Connect provider signs its visitor out and leads back to us (RP-initiated logout); without it the
 * next click on "sign in" would open the account that was just left, on a computer that others use too.
 */
final class ProviderSignOut extends OidcClientInitiatedLogoutSuccessHandler {

    private static final String NOWHERE = "";

    ProviderSignOut(ClientRegistrationRepository providers) {
        super(providers);
        setPostLogoutRedirectUri("{baseUrl}" + SignInPage.SIGNED_OUT);
    }

    /** The provider's page for this visitor; nothing for a password's, or when the provider offers no such page. */
    Optional<String> page(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        return who == null
                ? Optional.empty()
                : Optional.of(determineTargetUrl(request, response, who)).filter(page -> !page.equals(NOWHERE));
    }

    /** What Spring falls back to. */
    @Override
    protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
        return NOWHERE;
    }
}
