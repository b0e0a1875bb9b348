package vn.annhi.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.Condition;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import vn.annhi.engine.guard.RoutingFacts;

/** Expressions in the models see routing facts and a handful of beans, and nothing else. */
class ExpressionTest {

    private static final Pattern DELEGATE = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern READ_FROM_MODULE = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\((\\w+)\\)}");
    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "not", "and", "or", "empty");

    private static final Pattern QUESTION = Pattern.compile("(\\w+)\\.(\\w+)\\((\\w+)\\)");

    private static final Map<?, ?> BEANS = beans();

    @Test
    void everyServiceTaskCallsOneOfTheNamedBeans() {
        var wrong = places(ServiceTask.class, task -> {
            var expression = DELEGATE.matcher(String.valueOf(task.getCamundaDelegateExpression()));
            return !expression.matches() || !(BEANS.get(expression.group(1)) instanceof JavaDelegate);
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyMultiInstanceReadsItsCollectionFromTheModuleAndStoresNone() {
        var wrong = places(MultiInstanceLoopCharacteristics.class, loop -> {
            var expression = READ_FROM_MODULE.matcher(String.valueOf(loop.getCamundaCollection()));
            return !expression.matches()
                    || !hasMethod(BEANS.get(expression.group(1)), expression.group(2))
                    || !RoutingFacts.names().contains(expression.group(3))
                    || !RoutingFacts.names().contains(loop.getCamundaElementVariable());
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyConditionAsksForRoutingFactsOnly() {
        var texts = Procedure.all()
                .flatMap(procedure ->
                        Stream.concat(procedure.every(ConditionExpression.class), procedure.every(Condition.class)))
                .map(BpmnModelElementInstance::getTextContent)
                .toList();
        assertThat(texts).isNotEmpty();
        assertThat(texts.stream()
                        .map(ExpressionTest::withoutQuestions)
                        .flatMap(ExpressionTest::names)
                        .distinct())
                .isSubsetOf(RoutingFacts.names());
    }

    /** A question to one of the named beans, about the execution or about one routing fact, counts as answered. */
    private static String withoutQuestions(String condition) {
        return QUESTION.matcher(condition)
                .replaceAll(question -> hasMethod(BEANS.get(question.group(1)), question.group(2))
                        ? question.group(3).replace("execution", "")
                        : Matcher.quoteReplacement(question.group()));
    }

    private static Stream<String> names(String expression) {
        return NAME.matcher(TEXT.matcher(expression).replaceAll(""))
                .results()
                .map(found -> found.group())
                .filter(name -> !WORDS.contains(name));
    }

    private static <T extends BpmnModelElementInstance> List<String> places(
            Class<T> type, java.util.function.Predicate<T> wrong) {
        return Procedure.all()
                .flatMap(procedure -> procedure
                        .every(type)
                        .filter(wrong)
                        .map(each -> procedure + ": " + each.getParentElement().getAttributeValue("id") + "/"
                                + each.getAttributeValue("id")))
                .toList();
    }

    private static boolean hasMethod(Object bean, String name) {
        return bean != null
                && Stream.of(bean.getClass().getMethods())
                        .anyMatch(each -> each.getName().equals(name));
    }

    private static Map<?, ?> beans() {
        try {
            var constructor =
                    Class.forName("vn.annhi.engine.setup.ExpressionBeans").getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            var beans = constructor.newInstance(Stream.of(constructor.getParameterTypes())
                    .map(type -> mock(type))
                    .toArray());
            return (Map<?, ?>) ReflectionTestUtils.getField(beans, "beans");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("ExpressionBeans", e);
        }
    }
}
