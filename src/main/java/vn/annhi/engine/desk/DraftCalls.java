package vn.annhi.engine.desk;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.BadUserRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.annhi.dossier.Drafts;
import vn.annhi.engine.form.DraftSubject;
import vn.annhi.engine.form.Sendings;
import vn.annhi.engine.form.StartRights;
import vn.annhi.engine.form.TaskCustody;
import vn.annhi.wording.Wording;

/** Keeps what an officer types while typing; the form's values come back through the form itself. */
@RestController
@RequestMapping("/camunda/api/an-nhi")
class DraftCalls {

    /** Characters of a draft as JSON: far more than the longest form has. */
    private static final int LARGEST = 500_000;

    private final Drafts drafts;
    private final TaskCustody custody;
    private final StartRights starts;
    private final Sendings sendings;
    private final Wording wording;

    DraftCalls(Drafts drafts, TaskCustody custody, StartRights starts, Sendings sendings, Wording wording) {
        this.drafts = drafts;
        this.custody = custody;
        this.starts = starts;
        this.sendings = sendings;
        this.wording = wording;
    }

    /** When a draft was saved; null where there is none. */
    record Saved(@Nullable Instant savedAt) {}

    @GetMapping("/tasks/{task}/draft")
    Saved ofTask(@PathVariable String task) {
        custody.workable(task);
        return saved(DraftSubject.ofTask(task));
    }

    @PutMapping("/tasks/{task}/draft")
    Saved saveForTask(@PathVariable String task, @RequestBody Map<String, Object> values) {
        custody.workable(task);
        return save(DraftSubject.ofTask(task), values);
    }

    @DeleteMapping("/tasks/{task}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discardForTask(@PathVariable String task) {
        custody.workable(task);
        drafts.discard(custody.officer(), DraftSubject.ofTask(task));
    }

    @GetMapping("/start-forms/{form:[a-z0-9-]{1,60}}/draft")
    Saved ofStart(@PathVariable String form) {
        starts.author(form);
        return saved(DraftSubject.ofStart(form));
    }

    @PutMapping("/start-forms/{form:[a-z0-9-]{1,60}}/draft")
    Saved saveForStart(@PathVariable String form, @RequestBody Map<String, Object> values) {
        starts.author(form);
        return save(DraftSubject.ofStart(form), values);
    }

    @DeleteMapping("/start-forms/{form:[a-z0-9-]{1,60}}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discardForStart(@PathVariable String form) {
        starts.author(form);
        drafts.discard(custody.officer(), DraftSubject.ofStart(form));
    }

    private Saved saved(String subject) {
        return new Saved(drafts.find(custody.officer(), subject)
                .map(Drafts.Draft::savedAt)
                .orElse(null));
    }

    /** A draft that arrives after its form was accepted is late, not new. */
    private Saved save(String subject, Map<String, Object> values) {
        if (Objects.toString(values).length() > LARGEST) {
            throw new BadUserRequestException(wording.say("engine.draft.tooLarge"));
        }
        if (sendings.repeated(custody.officer()).isPresent()) {
            return new Saved(null);
        }
        return new Saved(drafts.save(custody.officer(), subject, values));
    }
}
