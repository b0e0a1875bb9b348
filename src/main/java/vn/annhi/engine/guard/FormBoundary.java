package vn.annhi.engine.guard;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Marks the engine calls that come through our form service: only those may submit a form to the engine. */
@Component
public class FormBoundary {

    private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

    /** Runs the call as coming from the form service. */
    public <T> T inside(Supplier<T> call) {
        inside.set(true);
        try {
            return call.get();
        } finally {
            inside.remove();
        }
    }

    boolean isInside() {
        return inside.get();
    }
}
