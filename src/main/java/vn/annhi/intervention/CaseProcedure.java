package vn.annhi.intervention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.Dossier;
import vn.annhi.dossier.NewRecord;
import vn.annhi.procedure.Answers;
import vn.annhi.procedure.RefusedException;

/** Takes the forms of the procedure: checks the rules of law, records the form, carries out what it decides. */
@Component
public class CaseProcedure {

    private final Map<String, StepRules> rules;
    private final Map<String, Opening> openings;
    private final FormHeads heads;
    private final CrimeSigns crime;
    private final DraftedPapers drafted;
    private final Dossier dossier;

    CaseProcedure(
            List<StepRules> rules,
            List<Opening> openings,
            FormHeads heads,
            CrimeSigns crime,
            DraftedPapers drafted,
            Dossier dossier) {
        this.rules = rules.stream().collect(Collectors.toMap(StepRules::form, Function.identity()));
        this.openings = openings.stream().collect(Collectors.toMap(Opening::form, Function.identity()));
        this.heads = heads;
        this.crime = crime;
        this.drafted = drafted;
        this.dossier = dossier;
    }

    /**
     * Takes a start form: Mẫu 01 opens a case, the report of a change a change. Throws {@link RefusedException} and
     * changes nothing when a rule is broken.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Opened open(String formId, Map<String, Object> answers, Author author) {
        var opening = openings.get(formId);
        if (opening == null) {
            throw new IllegalArgumentException("nothing opens with the form " + formId);
        }
        return opening.open(answers, author);
    }

    /** Whether that is a start form of cases. */
    boolean opensWith(String formId) {
        return openings.containsKey(formId);
    }

    /** What the head of Mẫu 01 says of the place of receipt and its officer. */
    Map<String, String> receipt(Author author) {
        return heads.receipt(author);
    }

    /** Values of the read-only fields that the step's form may have. */
    @Transactional(readOnly = true)
    public Map<String, Object> computed(FormStep step) {
        var values = new HashMap<>(heads.of(step));
        values.putAll(of(step).computed(step));
        return values;
    }

    /** Values that an editable form begins with. */
    @Transactional(readOnly = true)
    public Map<String, Object> prefilled(FormStep step) {
        return of(step).prefilled(step);
    }

    /**
     * Accepts a form, computed values included, and returns routing facts; throws {@link RefusedException} when a rule
     * is broken.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Object> accept(FormStep step, Map<String, Object> given) {
        var stepRules = of(step);
        var data = new HashMap<>(given);
        data.putAll(stepRules.derived(new Answers(data)));
        var answers = new Answers(data);
        var refusals = new ArrayList<>(drafted.refusals(step));
        refusals.addAll(stepRules.refusals(step, answers));
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        var crimeFacts = crime.facts(step, answers);
        dossier.append(
                step.caseCode(), new NewRecord(step.formId(), step.cycle(), step.subject(), step.author(), data));
        var facts = new HashMap<>(stepRules.carryOut(step, answers));
        facts.putAll(crimeFacts);
        return facts;
    }

    private StepRules of(FormStep step) {
        return rules.getOrDefault(step.formId(), step::formId);
    }
}
