package vn.annhi.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.annhi.engine.desk.NextStep.Answer;

/** What comes after a task, read from the procedures as they are deployed. */
class NextStepsTest {

    private static BpmnModelInstance model(String procedure) {
        return Bpmn.readModelFromFile(Path.of("bpmn", procedure + ".bpmn").toFile());
    }

    private static List<NextStep> after(String procedure, String task) {
        return NextSteps.after(model(procedure), task);
    }

    private static NextStep always(String... names) {
        return new NextStep(List.of(), false, List.of(names));
    }

    private static NextStep when(String question, String answer, String... names) {
        return new NextStep(List.of(new Answer(question, answer)), false, List.of(names));
    }

    @Test
    void aTaskLeadsToTheNextOne() {
        assertThat(after("support-plan", "DraftPlan")).containsExactly(always("Xem xét, phê duyệt kế hoạch"));
    }

    @Test
    void everyAnswerOfAQuestionIsNamedAndAutomaticStepsArePassed() {
        assertThat(after("intervention-case", "DirectVerification"))
                .containsExactly(
                        when("Tiếp nhận vụ việc?", "Có", "Đánh giá nguy cơ ban đầu"),
                        when("Tiếp nhận vụ việc?", "Không", "Đã khép lại, không thành vụ việc"),
                        when("Tiếp nhận vụ việc?", "Cần xác minh", "Xác minh thông tin"));
    }

    @Test
    void workThatForksIsNamedOnceAndAnIdleBranchIsNot() {
        assertThat(after("intervention-case", "DecideUrgency"))
                .containsExactlyInAnyOrder(
                        always("Đánh giá nguy cơ cụ thể"),
                        when("Cần can thiệp khẩn cấp?", "Có", "Can thiệp khẩn cấp, tạm thời cách ly"));
    }

    @Test
    void severalQuestionsOnTheWayAreAllNamed() {
        assertThat(after("intervention-case", "AssessSpecificRisk"))
                .contains(new NextStep(
                        List.of(new Answer("Cần lập kế hoạch?", "Có"), new Answer("Trẻ em cư trú ở xã khác?", "Có")),
                        false,
                        List.of("Tiếp nhận hồ sơ bàn giao")));
    }

    @Test
    void whatBeginsTogetherStandsTogether() {
        assertThat(after("support-plan", "ApprovePlan"))
                .containsExactly(
                        when(
                                "Phê duyệt kế hoạch?",
                                "Có",
                                "Theo dõi, đôn đốc thực hiện",
                                "Gửi quyết định và kế hoạch",
                                "Thực hiện các hoạt động"),
                        when("Phê duyệt kế hoạch?", "Không", "Lập kế hoạch hỗ trợ, can thiệp"));
    }

    @Test
    void aJoinWaitsForTheWorkBesideItAndAnInnerEndLeadsOut() {
        assertThat(after("support-plan", "DeliverPlan"))
                .containsExactly(new NextStep(List.of(), true, List.of("Rà soát, đánh giá sau thực hiện")));
        assertThat(after("urgent-protection", "ReassessParents"))
                .containsExactly(always("Quyết định về biện pháp cách ly"));
    }

    @Test
    void theEndOfAnEventSubProcessIsAnEnd() {
        assertThat(after("intervention-case", "ReportCrime")).containsExactly(always("Đã báo tin về tội phạm"));
    }

    @Test
    void aLoopLeadsBackToItsTaskAndNoFurther() {
        assertThat(after("support-plan", "FollowUpPlan")).containsExactly(always("Theo dõi, đôn đốc thực hiện"));
    }

    @Test
    void aLoopOfGatewaysAloneComesToAnEnd() {
        var model = Bpmn.createExecutableProcess("loop")
                .startEvent()
                .userTask("Work")
                .exclusiveGateway("Again")
                .name("Lại?")
                .condition("Có", "${again}")
                .exclusiveGateway("Back")
                .connectTo("Again")
                .moveToNode("Again")
                .condition("Không", "${!again}")
                .endEvent()
                .name("Xong")
                .done();
        assertThat(NextSteps.after(model, "Work")).containsExactly(when("Lại?", "Không", "Xong"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"intervention-case", "support-plan", "plan-activity", "urgent-protection"})
    void everyTaskOfEveryProcedureLeadsSomewhereAndEveryWordIsThere(String procedure) {
        var tasks = model(procedure).getModelElementsByType(UserTask.class);
        assertThat(tasks).isNotEmpty().allSatisfy(task -> {
            var steps = after(procedure, task.getId());
            assertThat(steps).isNotEmpty().hasSizeLessThanOrEqualTo(6);
            assertThat(steps.stream().flatMap(NextStepsTest::words))
                    .allSatisfy(word -> assertThat(word).isNotBlank());
        });
    }

    private static Stream<String> words(NextStep step) {
        return Stream.concat(
                step.names().stream(),
                step.answers().stream().flatMap(answer -> Stream.of(answer.question(), answer.answer())));
    }
}
