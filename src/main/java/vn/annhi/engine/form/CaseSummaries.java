package vn.annhi.engine.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;
import vn.annhi.dossier.FormRecord;
import vn.annhi.engine.step.CaseStep;
import vn.annhi.form.FormSchema;
import vn.annhi.form.FormSummary;
import vn.annhi.form.OptionSource;
import vn.annhi.form.SummaryRow;
import vn.annhi.intervention.Change;
import vn.annhi.intervention.Plans;
import vn.annhi.wording.Wording;

/** What earlier forms said, for a form that asks for them: the newest of each, and of each activity where there are several. */
@Component
class CaseSummaries {

    private final Dossier dossier;
    private final FormLibrary library;
    private final Plans plans;
    private final Wording wording;

    CaseSummaries(Dossier dossier, FormLibrary library, Plans plans, Wording wording) {
        this.dossier = dossier;
        this.library = library;
        this.plans = plans;
        this.wording = wording;
    }

    /** Rows per form id, in the order of the case; only forms that the schema names and that have been filled in. */
    Map<String, List<SummaryRow>> rows(FormSchema schema, CaseStep step, OptionSource lists) {
        var wanted = schema.summarised();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var newest = new LinkedHashMap<String, FormRecord>();
        for (var record : dossier.records(new CaseCode(step.caseCode()))) {
            if (wanted.contains(record.formId()) && concerns(record, step)) {
                newest.put(record.formId() + "/" + record.subject(), record);
            }
        }
        var rows = new LinkedHashMap<String, List<SummaryRow>>();
        for (var record : newest.values()) {
            var of = rows.computeIfAbsent(record.formId(), form -> new ArrayList<>());
            if (!record.subject().isEmpty()
                    && !Change.isOne(record.subject())
                    && step.subject().isEmpty()) {
                var name = plans.activity(record.subject()).name();
                of.add(new SummaryRow(wording.say("engine.summary.activity"), name));
            }
            of.addAll(FormSummary.rows(library.current(record.formId()), record.data(), lists));
        }
        return rows;
    }

    /** The form of one activity shows no other activity. */
    private static boolean concerns(FormRecord record, CaseStep step) {
        return step.subject().isEmpty()
                || record.subject().isEmpty()
                || record.subject().equals(step.subject());
    }
}
