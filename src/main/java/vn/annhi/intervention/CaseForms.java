package vn.annhi.intervention;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;
import vn.annhi.procedure.Begun;
import vn.annhi.procedure.Procedure;
import vn.annhi.procedure.ProcedureStep;

/** The forms of everything that bears a case's code. */
@Component
class CaseForms implements Procedure {

    private final CaseProcedure procedure;
    private final Dossier dossier;

    CaseForms(CaseProcedure procedure, Dossier dossier) {
        this.procedure = procedure;
        this.dossier = dossier;
    }

    @Override
    public boolean owns(String businessKey) {
        return CaseCode.read(businessKey).isPresent();
    }

    @Override
    public boolean beginsWith(String formId) {
        return procedure.opensWith(formId);
    }

    @Override
    public Map<String, String> head(String formId, Author author) {
        return procedure.receipt(author);
    }

    @Override
    public Begun begin(String formId, Map<String, Object> answers, Author author) {
        var opened = procedure.open(formId, answers, author);
        return new Begun(opened.code().value(), opened.facts());
    }

    @Override
    public Map<String, Object> computed(ProcedureStep step) {
        return procedure.computed(inCase(step));
    }

    @Override
    public Map<String, Object> prefilled(ProcedureStep step) {
        return procedure.prefilled(inCase(step));
    }

    @Override
    public void shown(ProcedureStep step) {
        dossier.shown(new CaseCode(step.businessKey()), step.formId(), step.author());
    }

    @Override
    public Map<String, Object> accept(ProcedureStep step, Map<String, Object> answers) {
        return procedure.accept(inCase(step), answers);
    }

    private static FormStep inCase(ProcedureStep step) {
        return new FormStep(
                new CaseCode(step.businessKey()),
                step.formId(),
                step.task(),
                step.cycle(),
                step.subject(),
                step.author());
    }
}
