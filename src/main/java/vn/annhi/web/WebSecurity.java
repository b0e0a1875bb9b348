package vn.annhi.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import java.util.function.LongSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Who must be signed in where. The engine's web apps keep their own door, headers and tokens against forged requests. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final String[] OPEN = {
        SignInPage.PATH, "/an-nhi/**", "/error/**", "/favicon.ico", "/actuator/health/**"
    };

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    private final SessionWatch watch;

    WebSecurity(SessionWatch watch) {
        this.watch = watch;
    }

    /** The web apps: their start pages ask for the sign-in, their calls are the door's. */
    @Bean
    @Order(1)
    SecurityFilterChain webApps(HttpSecurity http, SignInEntry entry) throws Exception {
        return http.securityMatcher("/camunda/**")
                .addFilterBefore(watch, SecurityContextHolderFilter.class)
                .requestCache(cache -> cache.requestCache(askedFor()))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/camunda/app/*/default/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(entry))
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.disable())
                .anonymous(nobody -> nobody.disable())
                .build();
    }

    /** Everything else: our own pages and the sign-in itself. */
    @Bean
    @Order(3)
    SecurityFilterChain ownPages(
            HttpSecurity http,
            SignInEntry entry,
            SignedIn signedIn,
            SignInFailed failed,
            SignOut signOut,
            OidcAccount oidc,
            ObjectProvider<ClientRegistrationRepository> providers)
            throws Exception {
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage(SignInPage.PATH)
                    .userInfoEndpoint(user -> user.oidcUserService(oidc))
                    .successHandler(signedIn)
                    .failureHandler(failed));
        }
        return http.addFilterBefore(watch, SecurityContextHolderFilter.class)
                .requestCache(cache -> cache.requestCache(askedFor()))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .formLogin(form -> form.loginPage(SignInPage.PATH)
                        .usernameParameter(SignInPage.ACCOUNT)
                        .successHandler(signedIn)
                        .failureHandler(failed))
                .logout(logout -> logout.logoutRequestMatcher(pathPattern(HttpMethod.POST, "/dang-xuat"))
                        .addLogoutHandler(signOut)
                        .invalidateHttpSession(false) // it has been; the new one leads on to the provider
                        .logoutSuccessUrl(SignInPage.SIGNED_OUT))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(entry).accessDeniedHandler(entry))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS)))
                .build();
    }

    /** The page that was asked for before the sign-in; null keeps a mark of Spring's out of its address. */
    @SuppressWarnings("NullAway")
    private static HttpSessionRequestCache askedFor() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> request.getMethod().equals("GET"));
        return cache;
    }

    /** The watch stands within the security chains only. */
    @Bean
    FilterRegistrationBean<SessionWatch> watchInChainsOnly() {
        var registration = new FilterRegistrationBean<>(watch);
        registration.setEnabled(false);
        return registration;
    }

    /** The machine's monotonic counter, by which sessions idle. */
    @Bean
    static LongSupplier ticker() {
        return System::nanoTime;
    }
}
