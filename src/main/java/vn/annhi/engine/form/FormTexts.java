package vn.annhi.engine.form;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.annhi.form.FormSchema;
import vn.annhi.intervention.Refusal;
import vn.annhi.wording.Wording;

/** Says in Vietnamese, field by field, why the procedure refuses a form. */
@Component
class FormTexts {

    private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d+)]\\.(\\w+)");

    private final Wording wording;

    FormTexts(Wording wording) {
        this.wording = wording;
    }

    String refused(FormSchema schema, List<Refusal> refusals) {
        return refusals.stream().map(each -> refused(schema.labels(), each)).collect(Collectors.joining("; "));
    }

    private String refused(Map<String, String> labels, Refusal refusal) {
        var reason = wording.say(refusal.messageKey(), refusal.arguments().toArray());
        var row = ROW.matcher(refusal.field());
        if (row.matches()) {
            var field = labels.getOrDefault(row.group(1) + "." + row.group(3), row.group(3));
            return wording.say("engine.form.row", field, Integer.parseInt(row.group(2)) + 1, reason);
        }
        return wording.say("engine.form.field", labels.getOrDefault(refusal.field(), refusal.field()), reason);
    }
}
