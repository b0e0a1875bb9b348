package vn.annhi.engine.identity;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.annhi.organisation.Officer;

/**
 * The password of an account just created: the configured one (local run only), else a random one that nobody knows,
 * so that an administrator must set it.
 */
@Component
class FirstPassword {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String configured;

    FirstPassword(@Value("${annhi.organisation.demo-password:}") String configured) {
        this.configured = configured;
    }

    String of(Officer officer) {
        if (!configured.isEmpty()) {
            return configured;
        }
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return "Aa1!" + Base64.getUrlEncoder().encodeToString(bytes);
    }
}
