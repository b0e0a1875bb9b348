package vn.annhi.web;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Whom an OpenID Connect provider vouches for must have an account here under the provider's user-name attribute: the
 * provider says who somebody is, An Nhi what he or she may do.
 */
@Component
class OidcAccount implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService standard = new OidcUserService();
    private final Accounts accounts;

    OidcAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var user = standard.loadUser(request);
        if (!accounts.exists(user.getName())) {
            throw new OAuth2AuthenticationException("unknown_account");
        }
        return user;
    }
}
