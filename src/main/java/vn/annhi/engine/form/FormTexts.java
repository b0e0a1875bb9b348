package vn.annhi.engine.form;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.annhi.form.FormErrors;
import vn.annhi.form.FormSchema;
import vn.annhi.procedure.Refusal;
import vn.annhi.wording.Wording;

/** Says in Vietnamese, field by field, why the procedure refuses a form. */
@Component
class FormTexts {

    private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d+)]\\.(\\w+)");

    private final Wording wording;

    FormTexts(Wording wording) {
        this.wording = wording;
    }

    FormRefusedException refused(FormSchema schema, List<Refusal> refusals) {
        var fields = refusals.stream()
                .map(each -> new RefusedField(each.field(), refused(schema.labels(), each)))
                .toList();
        return new FormRefusedException(
                fields.stream().map(RefusedField::reason).collect(Collectors.joining("; ")), fields);
    }

    FormRefusedException refused(FormErrors errors) {
        return new FormRefusedException(
                errors.inVietnamese(),
                errors.errors().stream()
                        .limit(FormErrors.SHOWN)
                        .map(each -> new RefusedField(each.path(), each.message(Wording.VIETNAMESE)))
                        .toList());
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
