package vn.annhi.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.annhi.wording.Wording;

/** The engine's own sentences, each as 7.24.0 writes it, and what an officer reads in their place. */
class ErrorWordsTest {

    private static final Wording WORDING = wording();

    private final ErrorWords words = new ErrorWords(WORDING);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            403 | The user with id 'a' does not have 'READ' permission on resource 'b' of type 'Filter'. | engine.error.notAllowed
            403 | The user with id 'a' does not have one of the following permissions: 'READ' permission on resource 'b' of type 'Task' or 'READ_TASK' permission on resource 'c' of type 'ProcessDefinition' | engine.error.notAllowed
            500 | ENGINE-03034 Cannot read the task 'a' because it belongs to no authenticated tenant. | engine.error.otherUnit
            500 | ENGINE-13034 Cannot get the process definition 'a' because it belongs to no authenticated tenant. | engine.error.otherUnit
            500 | Task 'a' is already claimed by someone else. | engine.task.claimedByOther
            500 | Cannot submit task form a: ENGINE-03005 Execution of 'UPDATE TaskEntity[a]' failed. Entity was updated by another transaction concurrently. | engine.error.changed
            403 | CSRFPreventionFilter: Token provided via HTTP Header is absent/empty. | engine.error.pageTooOld
            500 | ENGINE-03043 task with id 'a' is suspended. | engine.error.suspended
            404 | No matching task with id a | engine.task.gone
            500 | Cannot find task with id a: task is null | engine.task.gone
            404 | Filter with id 'a' does not exist. | engine.error.filterGone
            500 | No filter found for id 'a': filter is null | engine.error.filterGone
            400 | Cannot get form for task a | engine.error.formGone
            400 | Cannot get start form data for process definition a | engine.error.procedureGone
            404 | No Camunda Form Definition was found for Camunda Form Ref: a | engine.error.formGone
            404 | The form with the resource name 'a.form' cannot be found in deployment with id b | engine.error.formGone
            404 | No matching definition with id a | engine.error.procedureGone
            500 | Cannot instantiate process definition a: no deployed process definition found with id 'a': processDefinition is null | engine.error.procedureGone
            404 | Process instance with id a does not exist | engine.error.caseGone
            400 | The given authenticated user password is not valid. | engine.error.wrongPassword
            500 | User has an invalid id: 'a b' is not a valid resource identifier. | engine.error.badName
            400 | Cannot submit task form a: Cannot convert value 'xã' of type 'Integer' to java type java.lang.Integer | engine.error.badRequest
            400 | Cannot set query parameter 'sortBy' to value 'tên' | engine.error.badRequest
            406 | No acceptable content-type found | engine.error.badRequest
            401 | '' | engine.signedOut
            403 | '' | engine.error.notAllowed
            404 | '' | engine.error.notFound
            500 | java.lang.NullPointerException | engine.error.technical
            503 | '' | engine.error.technical
            """)
    void theEngineSpeaksVietnamese(int status, String engine, String key) {
        assertThat(words.vietnamese(status, engine)).isEqualTo(WORDING.say(key));
    }

    @Test
    void aTaskThatWasDoneMeanwhileIsGoneAndNoFault() {
        var message = "Cannot find task with id a: task is null";
        assertThat(ErrorWords.status(500, "NullValueException", message)).isEqualTo(404);
        assertThat(ErrorWords.status(500, "NullValueException", "a is null")).isEqualTo(400);
        assertThat(ErrorWords.status(500, "ProcessEngineException", "a")).isEqualTo(500);
    }

    @ParameterizedTest
    @MethodSource("ourTexts")
    void ourOwnReasonsStayAsTheyAre(String ours) {
        assertThat(words.vietnamese(400, ours)).isEqualTo(ours);
    }

    @Test
    void whatTheEnginePutsBeforeOurReasonGoes() {
        var ours = WORDING.say("engine.task.gone");
        assertThat(words.vietnamese(400, "Cannot submit task form 1a2b-3c: " + ours))
                .isEqualTo(ours);
        assertThat(words.vietnamese(400, "Cannot instantiate process definition a:1:b: " + ours))
                .isEqualTo(ours);
        assertThat(ErrorWords.reason("Cannot submit task form 1a2b-3c: " + ours))
                .isEqualTo(ours);
        assertThat(ErrorWords.reason("Cannot submit task form 1: Cannot convert value"))
                .isEqualTo("Cannot submit task form 1: Cannot convert value");
    }

    /** Every text with which our services can refuse a call. */
    static Stream<String> ourTexts() throws IOException {
        var texts = new Properties();
        for (var bundle : new String[] {"/messages.properties", "/vn/annhi/form/form-messages.properties"}) {
            try (var reader =
                    new InputStreamReader(ErrorWordsTest.class.getResourceAsStream(bundle), StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
        }
        return texts.entrySet().stream()
                .filter(each -> each.getKey().toString().matches("(engine|intervention)\\..*|[a-zA-Z]+"))
                .map(each -> each.getValue().toString())
                .filter(text -> text.split(" ").length > 4);
    }

    private static Wording wording() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Wording(messages);
    }
}
