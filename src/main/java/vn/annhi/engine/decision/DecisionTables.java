package vn.annhi.engine.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
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

    /** The texts, without quotes, that the rules expect of the table's first input. */
    Set<String> expectedTexts(String file) {
        try (var stream = new ClassPathResource("bpmn/" + file).getInputStream()) {
            return Dmn.readModelFromStream(stream).getModelElementsByType(Rule.class).stream()
                    .map(rule -> rule.getInputEntries()
                            .iterator()
                            .next()
                            .getTextContent()
                            .strip())
                    .map(text -> text.substring(1, text.length() - 1))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
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
