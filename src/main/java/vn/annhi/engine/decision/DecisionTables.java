package vn.annhi.engine.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Reads the tables in {@code bpmn/} and evaluates them outside the processes. A table that cannot be read stops the start. */
@Component
class DecisionTables {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    DmnDecision read(String file, String decisionId) {
        try (var stream = new ClassPathResource("bpmn/" + file).getInputStream()) {
            return engine.parseDecision(decisionId, stream);
        } catch (IOException e) {
            throw new UncheckedIOException("bpmn/" + file, e);
        }
    }

    /** The one rule that applies; {@link IllegalArgumentException} when none does. */
    DecisionRow evaluate(DmnDecision table, Map<String, Object> facts) {
        var result = engine.evaluateDecisionTable(table, facts);
        if (result.isEmpty()) {
            throw new IllegalArgumentException("no rule of " + table.getKey() + " applies to " + facts.keySet());
        }
        return new DecisionRow(table.getKey(), result.getSingleResult().getEntryMap());
    }
}
