package vn.annhi.procedure;

import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the kind of procedure that an instance is of. */
@Component
public class Procedures {

    private final List<Procedure> kinds;

    Procedures(List<Procedure> kinds) {
        this.kinds = kinds;
    }

    /** The kind that begins with that start form; {@link IllegalArgumentException} when there is none. */
    public Procedure beginningWith(String formId) {
        return kinds.stream()
                .filter(kind -> kind.beginsWith(formId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing begins with the form " + formId));
    }

    /** The kind with such codes; {@link IllegalArgumentException} when there is none. */
    public Procedure of(String businessKey) {
        return kinds.stream()
                .filter(kind -> kind.owns(businessKey))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no procedure has such codes"));
    }
}
