package vn.annhi.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.junit.jupiter.api.Test;
import vn.annhi.organisation.Role;

/** What every procedure in {@code bpmn/} must say, so that nothing about a duty is hidden elsewhere. */
class ModelTest {

    private static final Set<String> UNITS = Set.of(
            "owner",
            "incident",
            "residence",
            "plan",
            "urgent",
            "police",
            "health",
            "supervisor",
            "above",
            "authority",
            "activity");
    private static final Set<String> CALLED_UNITS = Set.of("owner", "plan", "urgent", "activity");
    private static final DmnEngine DMN =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision TIME_LIMITS = timeLimits();

    @Test
    void everyTaskNamesItsRowOfTheTimeLimits() {
        assertThat(tasksThat((procedure, task) -> !Procedure.mark(task, "legalBasis")
                        .filter(ModelTest::hasTimeLimit)
                        .isPresent()))
                .isEmpty();
    }

    @Test
    void everyTaskNamesAKnownUnitAndRole() {
        var roles = Stream.of(Role.values()).map(Role::id).collect(Collectors.toSet());
        roles.addAll(Set.of("activity", "head", "reporter"));
        assertThat(tasksThat((procedure, task) ->
                        !Procedure.mark(task, "unit").filter(UNITS::contains).isPresent()))
                .as("tasks without a known unit")
                .isEmpty();
        assertThat(tasksThat((procedure, task) ->
                        !Procedure.mark(task, "role").filter(roles::contains).isPresent()))
                .as("tasks without a known role")
                .isEmpty();
    }

    @Test
    void everyTaskHasAFormOfItsOwnDeployment() {
        assertThat(tasksThat((procedure, task) -> !hasForm(task))).isEmpty();
    }

    @Test
    void everyTaskIsNamedAndExplainedInPlainVietnamese() {
        assertThat(tasksThat((procedure, task) -> !isLiteral(task.getName())))
                .as("tasks without a literal name")
                .isEmpty();
        assertThat(tasksThat((procedure, task) -> !isLiteral(Procedure.documentation(task))))
                .as("tasks without literal documentation")
                .isEmpty();
    }

    @Test
    void noTaskSetsInTheDiagramWhatItsMarksDecide() {
        assertThat(tasksThat((procedure, task) -> Stream.of(
                                "assignee", "candidateUsers", "candidateGroups", "dueDate", "followUpDate")
                        .anyMatch(attribute -> Procedure.camunda(task, attribute) != null)))
                .isEmpty();
    }

    @Test
    void aProcedureThatOfficersStartHasAStartFormAndNoOtherHasOne() {
        var found = Procedure.all()
                .filter(procedure -> procedure.process().isCamundaStartableInTasklist()
                        != procedure.process().getChildElementsByType(StartEvent.class).stream()
                                .anyMatch(ModelTest::hasForm))
                .map(Procedure::name);
        assertThat(found).isEmpty();
    }

    @Test
    void everyCallPassesTheCaseCodeOnAndNamesTheOwnerOfTheCalledProcedure() {
        assertThat(elements(CallActivity.class, (procedure, call) -> !passesBusinessKey(call)))
                .as("calls that lose the case code")
                .isEmpty();
        assertThat(elements(
                        CallActivity.class,
                        (procedure, call) -> !Procedure.mark(call, "unit")
                                .filter(CALLED_UNITS::contains)
                                .isPresent()))
                .as("calls without a known unit")
                .isEmpty();
        var known = Procedure.all().map(Procedure::name).collect(Collectors.toSet());
        assertThat(elements(CallActivity.class, (procedure, call) -> !known.contains(call.getCalledElement())))
                .as("calls of an unknown procedure")
                .isEmpty();
        assertThat(elements(
                        CallActivity.class,
                        (procedure, call) -> Procedure.camunda(call, "calledElementTenantId") != null))
                .as("calls that would look for the definition of another tenant")
                .isEmpty();
    }

    @Test
    void everyProcedureIsExecutableAndSaysItsReleaseAndHowLongItsHistoryLives() {
        assertThat(elements(
                        Process.class,
                        (procedure, process) -> !process.isExecutable()
                                || !procedure.name().equals(process.getId())
                                || process.getCamundaVersionTag() == null
                                || process.getCamundaHistoryTimeToLiveString() == null))
                .isEmpty();
    }

    @Test
    void everyProcedureIsWalkedThroughByItsOwnTest() {
        assertThat(Procedure.all()
                        .map(procedure -> Path.of(
                                "src/test/java/vn/annhi/procedure", camelCase(procedure.name()) + "ProcessTest.java"))
                        .filter(Files::notExists))
                .as("process tests that are missing")
                .isEmpty();
    }

    @Test
    void everyFormIsUsedByAProcedure() {
        var used = Procedure.all()
                .flatMap(procedure -> Stream.concat(procedure.tasks(), procedure.every(StartEvent.class)))
                .map(element -> Procedure.camunda(element, "formRef"))
                .filter(form -> form != null)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Sources.below(Path.of("forms"), ".form").stream()
                        .map(Sources::stem)
                        .filter(form -> !used.contains(form)))
                .as("forms that no procedure uses")
                .isEmpty();
    }

    private static List<String> tasksThat(BiPredicate<Procedure, UserTask> wrong) {
        return elements(UserTask.class, wrong);
    }

    private static <T extends BaseElement> List<String> elements(Class<T> type, BiPredicate<Procedure, T> wrong) {
        return Procedure.all()
                .flatMap(procedure -> procedure
                        .every(type)
                        .filter(each -> wrong.test(procedure, each))
                        .map(procedure::place))
                .toList();
    }

    private static boolean hasTimeLimit(String legalBasis) {
        return DMN.evaluateDecisionTable(TIME_LIMITS, Map.of("legalBasis", legalBasis))
                        .size()
                == 1;
    }

    private static boolean hasForm(BaseElement element) {
        var form = Procedure.camunda(element, "formRef");
        return form != null
                && "deployment".equals(Procedure.camunda(element, "formRefBinding"))
                && Files.exists(Path.of("forms", form + ".form"));
    }

    private static boolean isLiteral(String text) {
        return text != null && !text.isBlank() && !text.contains("${") && !text.contains("#{");
    }

    private static boolean passesBusinessKey(CallActivity call) {
        return call.getExtensionElements() != null
                && call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                        .anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey()));
    }

    private static String camelCase(String name) {
        return Stream.of(name.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase() + word.substring(1))
                .collect(Collectors.joining());
    }

    private static DmnDecision timeLimits() {
        try (InputStream table = Files.newInputStream(Path.of("bpmn", "time-limits.dmn"))) {
            return DMN.parseDecision("timeLimit", table);
        } catch (IOException e) {
            throw new IllegalStateException("bpmn/time-limits.dmn", e);
        }
    }
}
