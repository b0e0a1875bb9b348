package vn.annhi.care;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.CaseCode;
import vn.annhi.intervention.FormStep;
import vn.annhi.intervention.StepRules;
import vn.annhi.procedure.Answers;
import vn.annhi.procedure.Refusal;

/** Mẫu 13: a visit to the child and its carer; the next one follows from how many there have been (D56 art. 43.2). */
@Component
class FollowUp implements StepRules {

    private final Placements placements;
    private final ChosenCarers carers;
    private final CarerReports reports;
    private final ChildVoice voice;

    FollowUp(Placements placements, ChosenCarers carers, CarerReports reports, ChildVoice voice) {
        this.placements = placements;
        this.carers = carers;
        this.reports = reports;
        this.voice = voice;
    }

    @Override
    public String form() {
        return CareForms.FOLLOW_UP;
    }

    @Override
    public Map<String, Object> computed(FormStep step) {
        return Map.of("carer", carers.say(step.caseCode()));
    }

    @Override
    public List<Refusal> refusals(FormStep step, Answers answers) {
        var refusals = new ArrayList<>(voice.refusals(step, answers));
        if (answers.is("harmed", "yes") && !answers.is("followUpResult", "end")) {
            refusals.add(Refusal.of("followUpResult", "care.harmed"));
        }
        return refusals;
    }

    @Override
    public Map<String, Object> carryOut(FormStep step, Answers answers) {
        var placement = current(step.caseCode());
        var visits = placement.followUps();
        if (answers.is("followUpKind", "periodic")) {
            placements.followedUp(placement);
            visits++;
        }
        if (answers.is("carerReport", "yes")) {
            reports.received(step, placement.unit());
        }
        return Map.of("careStage", VisitStage.after(visits).id());
    }

    private Placement current(CaseCode code) {
        return placements.current(code).orElseThrow(() -> new IllegalStateException("nowhere in care: " + code));
    }
}
