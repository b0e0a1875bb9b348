package vn.annhi.engine.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.annhi.form.FormSchema;
import vn.annhi.wording.Wording;

/** The forms of this release, to read what records of any age say; a key that has gone since is simply not shown. */
@Component
class FormLibrary {

    private final Map<String, FormSchema> forms = new ConcurrentHashMap<>();
    private final Wording wording;

    FormLibrary(Wording wording) {
        this.wording = wording;
    }

    FormSchema current(String formId) {
        return forms.computeIfAbsent(formId, FormLibrary::read);
    }

    /** The form's Vietnamese name. */
    String title(String formId) {
        return wording.say("form." + formId);
    }

    private static FormSchema read(String formId) {
        try {
            var file = new ClassPathResource("forms/" + formId + ".form");
            return FormSchema.parse(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("form " + formId, e);
        }
    }
}
