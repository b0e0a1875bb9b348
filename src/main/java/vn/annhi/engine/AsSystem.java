package vn.annhi.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The one way to act in the engine without an officer's rights; the caller must have authorised the act first. */
@Component
public class AsSystem {

    private final IdentityService identity;

    AsSystem(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    /** Runs the act with nobody signed in and restores the officer's authentication afterwards. */
    public <T> T run(Supplier<T> act) {
        var officer = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return act.get();
        } finally {
            identity.setAuthentication(officer);
        }
    }
}
