package vn.annhi.engine.form;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.annhi.dossier.Submissions;

/** The key under which the running request sends a form, if it has one: the page repeats a sending whose answer was lost. */
@Component
public class Sendings {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Submissions submissions;

    Sendings(Submissions submissions) {
        this.submissions = submissions;
    }

    /** The case or chore that this very sending went into before. */
    public Optional<String> repeated(String officer) {
        return key().flatMap(key -> submissions.accepted(officer, key));
    }

    /** Notes that the sending is accepted, with the running transaction. */
    void accepted(String officer, String code) {
        key().ifPresent(key -> submissions.accept(officer, key, code));
    }

    private static Optional<UUID> key() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(request ->
                        ((ServletRequestAttributes) request).getRequest().getHeader(HEADER))
                .filter(key -> KEY.matcher(key).matches())
                .map(UUID::fromString);
    }
}
