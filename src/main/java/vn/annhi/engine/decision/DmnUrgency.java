package vn.annhi.engine.decision;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.springframework.stereotype.Component;
import vn.annhi.intervention.InitialRisk;
import vn.annhi.intervention.UrgencyProposal;
import vn.annhi.intervention.UrgencyTable;

/** The decision aid for urgent measures from {@code bpmn/urgency.dmn}. */
@Component
class DmnUrgency implements UrgencyTable {

    private final DecisionTables tables;
    private final DmnDecision table;

    DmnUrgency(DecisionTables tables) {
        this.tables = tables;
        this.table = tables.read("urgency.dmn", "urgency");
    }

    @Override
    public UrgencyProposal propose(InitialRisk risk) {
        var row = tables.evaluate(
                table,
                Map.of(
                        "harmerIsCarer", risk.harmerIsCarer(),
                        "harmLevel", risk.harmLevel(),
                        "continuedHarm", risk.continuedHarm(),
                        "selfProtection", risk.selfProtection(),
                        "adultProtection", risk.adultProtection(),
                        "highHarm", high(risk.harmLevel(), risk.continuedHarm()),
                        "highProtection", high(risk.selfProtection(), risk.adultProtection())));
        return new UrgencyProposal(row.flag("urgent"), row.text("reason"), row.text("basis"));
    }

    private static long high(String... levels) {
        return List.of(levels).stream().filter("HIGH"::equals).count();
    }
}
