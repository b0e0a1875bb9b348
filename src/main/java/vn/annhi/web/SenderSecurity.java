package vn.annhi.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import vn.annhi.organisation.NoticeSenders;

/**
 * The door for other bodies' systems: a token with every call, no session, no cookies, so nothing that a browser could
 * be made to send. Only these calls exist, and none while no sender is configured.
 */
@Configuration(proxyBeanMethods = false)
class SenderSecurity {

    private static final String CONTRACT = "/api/openapi.json";

    @Bean
    @Order(2)
    SecurityFilterChain senderCalls(
            HttpSecurity http, NoticeSenders senders, SenderSignIn signIn, SenderRefusals refusals) throws Exception {
        http.securityMatcher("/api", "/api/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")));
        if (senders.all().isEmpty()) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                    .exceptionHandling(refused -> refused.authenticationEntryPoint(refusals::nothingHere))
                    .build();
        }
        return http.addFilterBefore(filter(signIn, refusals), BasicAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, CONTRACT)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/notices")
                        .authenticated()
                        .requestMatchers(HttpMethod.GET, "/api/notices/*", "/api/communes")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(refusals::unknown).accessDeniedHandler(refusals::nothingHere))
                .build();
    }

    private static AuthenticationFilter filter(SenderSignIn signIn, SenderRefusals refusals) {
        var filter = new AuthenticationFilter(signIn::authenticate, signIn::token);
        filter.setSuccessHandler((request, response, sender) -> {});
        filter.setFailureHandler(refusals::unknown);
        return filter;
    }
}
