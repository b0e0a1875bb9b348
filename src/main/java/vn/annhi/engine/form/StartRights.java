package vn.annhi.engine.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Author;
import vn.annhi.organisation.Posts;
import vn.annhi.wording.Wording;

/** In which position an officer starts something. */
@Component
public class StartRights {

    private final TaskCustody custody;
    private final Posts posts;
    private final Wording wording;
    private final Clock clock;

    StartRights(TaskCustody custody, Posts posts, Wording wording, Clock clock) {
        this.custody = custody;
        this.posts = posts;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * The signed-in officer in the position from which he or she starts what that start form opens;
     * {@link AuthorizationException} when there is none.
     */
    public Author author(String form) {
        return author(form, Map.of());
    }

    /** The same for whoever sends the form with these answers: of several positions the one that fits them. */
    Author author(String form, Map<String, ?> answers) {
        var startable = Startable.with(form);
        var officer = custody.officer();
        return posts.positions(officer, LocalDate.now(clock)).stream()
                .filter(position -> startable.isFor(position.role()))
                .min(Comparator.comparing(position -> startable.rank(position.role(), answers)))
                .map(position -> custody.author(position))
                .orElseThrow(() -> new AuthorizationException(wording.say("engine.start.notYours")));
    }
}
