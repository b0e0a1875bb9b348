package vn.annhi.engine.form;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.ActingFor;
import vn.annhi.dossier.Author;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Posts;
import vn.annhi.wording.Wording;

/** Who may see and submit the form of a task: whoever holds its position today and is not forestalled by a colleague. */
@Component
public class TaskCustody {

    private final ProcessEngineConfigurationImpl engine;
    private final Posts posts;
    private final Wording wording;
    private final Clock clock;

    TaskCustody(@Lazy ProcessEngineConfigurationImpl engine, Posts posts, Wording wording, Clock clock) {
        this.engine = engine;
        this.posts = posts;
        this.wording = wording;
        this.clock = clock;
    }

    /** The task, for an officer who may read its form; {@link AuthorizationException} for anybody else. */
    public OpenTask readable(String taskId) {
        var task = engine.getCommandExecutorTxRequired().execute(new ReadOpenTask(taskId, wording));
        if (!posts.holds(officer(), task.position(), LocalDate.now(clock))) {
            throw new AuthorizationException(wording.say("engine.task.notYours"));
        }
        return task;
    }

    /** The task, for the officer who may take it now. */
    public OpenTask workable(String taskId) {
        var task = readable(taskId);
        if (!isWorkable(task)) {
            throw new AuthorizationException(wording.say("engine.task.claimedByOther"));
        }
        return task;
    }

    /** Whether no colleague has taken the task that the officer may read. */
    public boolean isWorkable(OpenTask task) {
        return task.assignee().filter(other -> !other.equals(officer())).isEmpty();
    }

    /** The task, for the officer who may submit its form now; a task that is gone refuses the form. */
    OpenTask submittable(String taskId) {
        try {
            return workable(taskId);
        } catch (BadUserRequestException e) {
            throw new FormRefusedException(wording.say("engine.task.gone"));
        }
    }

    /** Whether a person acts, and not the system itself. */
    boolean isOfficerSignedIn() {
        var signedIn = engine.getIdentityService().getCurrentAuthentication();
        return signedIn != null && signedIn.getUserId() != null;
    }

    /** The signed-in officer acting now from the task's position. */
    public Author author(OpenTask task) {
        return author(task.position());
    }

    /** The signed-in officer acting now from that position, in his or her own right or for somebody who is absent. */
    Author author(PositionId position) {
        var acting = posts.substitution(officer(), position, LocalDate.now(clock));
        return new Author(officer(), position.toString(), clock.instant(), acting.map(ActingFor::by));
    }

    /** The signed-in officer's id; {@link AuthorizationException} when nobody is signed in. */
    public String officer() {
        var signedIn = engine.getIdentityService().getCurrentAuthentication();
        if (signedIn == null || signedIn.getUserId() == null) {
            throw new AuthorizationException(wording.say("engine.signedOut"));
        }
        return signedIn.getUserId();
    }
}
