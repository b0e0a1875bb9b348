package vn.annhi.engine.form;

import java.util.List;
import org.camunda.bpm.engine.FormService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.FormRecord;
import vn.annhi.form.FormPaper;
import vn.annhi.form.FormSchema;
import vn.annhi.form.OptionSource;
import vn.annhi.form.PaperSection;

/** Forms as they are read and printed: a record as it was submitted, a task's form as it is served now. */
@Component
public class FormPapers {

    private final FormService forms;
    private final FormLibrary library;
    private final LiveOptions options;

    FormPapers(@Lazy FormService forms, FormLibrary library, LiveOptions options) {
        this.forms = forms;
        this.library = library;
        this.options = options;
    }

    /** The form's Vietnamese name. */
    public String title(String formId) {
        return library.title(formId);
    }

    /** What was submitted; the caller says whether the reader may know the informant (D56 art. 24). */
    public List<PaperSection> of(FormRecord record, boolean withInformant) {
        return FormPaper.sections(library.current(record.formId()), record.data(), options.ever(), withInformant);
    }

    /** The form as it is served now to the officer in whose name the engine acts, audited as such, with room to write. */
    public List<PaperSection> of(OpenTask task) {
        var served = FormSchema.parse(OfficerFormService.text(forms.getDeployedTaskForm(task.id())));
        var values = SubmittedValues.plain(forms.getTaskFormVariables(task.id(), null, false));
        return FormPaper.toFill(served, values, OptionSource.none());
    }
}
