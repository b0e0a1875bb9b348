package vn.annhi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.annhi.organisation.NoticeSender;
import vn.annhi.organisation.NoticeSenders;

/**
 * Knows a sender by the bearer token of its call. Whoever tries wrong tokens must soon wait; the right token never
 * waits, so that nobody keeps the hotline from reporting a child in danger.
 */
@Component
class SenderSignIn {

    private static final String SCHEME = "bearer ";
    /** A shorter token could be guessed: none is accepted, whatever the configuration says. */
    private static final int SHORTEST_TOKEN = 32;

    private final NoticeSenders senders;
    private final SignInAttempts attempts;

    SenderSignIn(NoticeSenders senders, SignInAttempts attempts) {
        this.senders = senders;
        this.attempts = attempts;
    }

    /** The token that the call carries; null when it carries none. */
    @Nullable
    Authentication token(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                ? UsernamePasswordAuthenticationToken.unauthenticated(
                        request.getRemoteAddr(),
                        header.substring(SCHEME.length()).strip())
                : null;
    }

    /** The sender whose token it is; an exception when it is nobody's. */
    Authentication authenticate(Authentication given) {
        return sender(String.valueOf(given.getCredentials()))
                .map(sender -> UsernamePasswordAuthenticationToken.authenticated(sender.id(), null, List.of()))
                .orElseThrow(() -> wrong(given.getName()));
    }

    private RuntimeException wrong(String address) {
        var wait = attempts.toWaitWithTokens(address);
        if (wait.isPresent()) {
            return new TooManyAttemptsException(wait.get());
        }
        attempts.wrongToken(address);
        return new BadCredentialsException("no sender has this token");
    }

    /** Compares with every sender's digest to the end, so that the time taken tells nothing. */
    private Optional<NoticeSender> sender(String token) {
        var digest = sha256(token);
        NoticeSender found = null;
        for (var sender : senders.all()) {
            var same = MessageDigest.isEqual(digest, HexFormat.of().parseHex(sender.tokenDigest()));
            found = same ? sender : found;
        }
        return Optional.ofNullable(found).filter(sender -> token.length() >= SHORTEST_TOKEN);
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
