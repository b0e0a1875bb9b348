package vn.annhi.intervention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;
import vn.annhi.dossier.FormRecord;
import vn.annhi.organisation.PositionId;
import vn.annhi.procedure.Answers;
import vn.annhi.procedure.Refusal;

/** S8: Mẫu 04; every activity ends after it starts and states its cost (D56 art. 28.3). */
@Component
class PlanRules implements StepRules {

    private static final String ADJUSTMENT = "DraftAdjustment";
    private static final String ACTIVITIES = "activities";

    private final Plans plans;
    private final Dossier dossier;

    PlanRules(Plans plans, Dossier dossier) {
        this.plans = plans;
        this.dossier = dossier;
    }

    @Override
    public String form() {
        return Forms.PLAN;
    }

    /** A returned draft comes back as it was, to be corrected; an adjustment begins with what is still to be done. */
    @Override
    public Map<String, Object> prefilled(FormStep step) {
        return draft(step.caseCode(), step.cycle())
                .map(FormRecord::data)
                .or(() -> step.task().equals(ADJUSTMENT)
                        ? plans.inForce(step.caseCode()).flatMap(cycle -> stillToDo(step.caseCode(), cycle))
                        : Optional.empty())
                .orElse(Map.of());
    }

    private Optional<Map<String, Object>> stillToDo(CaseCode code, int cycle) {
        return draft(code, cycle).map(plan -> {
            var finished = plans.finished(code, cycle);
            var rows = new Answers(plan.data()).rows(ACTIVITIES);
            var data = new HashMap<>(plan.data());
            data.put(
                    ACTIVITIES,
                    IntStream.range(0, rows.size())
                            .filter(row -> !finished.contains(row))
                            .mapToObj(row -> rows.get(row).data())
                            .toList());
            return data;
        });
    }

    private Optional<FormRecord> draft(CaseCode code, int cycle) {
        return dossier.records(code).stream()
                .filter(record -> record.formId().equals(Forms.PLAN) && record.cycle() == cycle)
                .reduce((earlier, later) -> later);
    }

    @Override
    public List<Refusal> refusals(FormStep step, Answers answers) {
        var refusals = new ArrayList<Refusal>();
        var rows = answers.rows(ACTIVITIES);
        if (rows.isEmpty()) {
            refusals.add(Refusal.of(ACTIVITIES, "intervention.plan.noActivity"));
        }
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.date("endsOn").orElseThrow().isBefore(row.date("startsOn").orElseThrow())) {
                refusals.add(Refusal.of("activities[%d].endsOn".formatted(i), "intervention.plan.endsBeforeStart"));
            }
            if (!answers.checked("noCostEstimate") && cost(row).isEmpty()) {
                refusals.add(Refusal.of("activities[%d].costEstimate".formatted(i), "intervention.plan.costMissing"));
            }
        }
        return refusals;
    }

    @Override
    public Map<String, Object> carryOut(FormStep step, Answers answers) {
        var activities =
                answers.rows(ACTIVITIES).stream().map(PlanRules::activity).toList();
        return Map.of("planId", plans.draft(step.caseCode(), step.cycle(), activities, step.author()));
    }

    private static DraftActivity activity(Answers row) {
        return new DraftActivity(
                row.text("domain"),
                row.text("name"),
                PositionId.parse(row.text("responsible")),
                row.date("startsOn").orElseThrow(),
                row.date("endsOn").orElseThrow(),
                cost(row));
    }

    private static Optional<BigDecimal> cost(Answers row) {
        return row.data().get("costEstimate") instanceof Number cost
                ? Optional.of(new BigDecimal(cost.toString()))
                : Optional.empty();
    }
}
