package vn.annhi.engine.form;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Author;
import vn.annhi.organisation.Officers;
import vn.annhi.wording.Wording;

/** In which position an officer starts something. */
@Component
public class StartRights {

    private final TaskCustody custody;
    private final Officers officers;
    private final Wording wording;
    private final Clock clock;

    StartRights(TaskCustody custody, Officers officers, Wording wording, Clock clock) {
        this.custody = custody;
        this.officers = officers;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * The signed-in officer in the position from which he or she starts what that start form opens;
     * {@link AuthorizationException} when there is none.
     */
    public Author author(String form) {
        var startable = Startable.with(form);
        var officer = custody.officer();
        return officers.positions(officer, LocalDate.now(clock)).stream()
                .filter(position -> startable.isFor(position.role()))
                .findFirst()
                .map(position -> new Author(officer, position.toString(), clock.instant()))
                .orElseThrow(() -> new AuthorizationException(wording.say("engine.start.notYours")));
    }
}
