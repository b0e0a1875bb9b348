package vn.annhi.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/**
 * A FEEL condition. Only a plain {@code true} counts: a comparison with a missing value is not true in form-js either.
 */
final class Condition {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final String ROW = "this";

    private final ParsedExpression expression;
    private final Map<String, Set<PermittedFeel.Need>> uses;

    private Condition(ParsedExpression expression) {
        this.expression = expression;
        this.uses = PermittedFeel.usesOf(expression.expression());
    }

    /** Reads {@code =expression}; form-js ignores a condition without the equals sign, so that is refused. */
    static Condition parse(String text) {
        if (!text.startsWith("=")) {
            throw new FormSchemaException("a condition must begin with '=': " + text);
        }
        ParseResult parsed = FEEL.parseExpression(text.substring(1));
        if (parsed.isFailure()) {
            throw new FormSchemaException("not a FEEL expression: " + text);
        }
        return new Condition(parsed.parsedExpression());
    }

    /** Names of the fields used; those of the own row begin with {@code this.}. */
    Map<String, Set<PermittedFeel.Need>> uses() {
        return uses;
    }

    /** True if it holds over the form's values and those of the row it stands in, if any. */
    boolean holds(Map<String, @Nullable Object> form, @Nullable Map<String, @Nullable Object> row) {
        // Only what the condition names is handed over, so that no other value can reach the engine.
        Map<String, @Nullable Object> context = new HashMap<>();
        for (String name : uses.keySet()) {
            if (!name.contains(".")) {
                context.put(name, form.get(name));
            }
        }
        if (row != null) {
            context.put(ROW, row);
        }
        EvaluationResult result = FEEL.evaluate(expression, context);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    @Override
    public String toString() {
        return expression.text();
    }
}
