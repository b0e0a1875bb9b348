package vn.annhi.engine.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Author;
import vn.annhi.organisation.Posts;
import vn.annhi.organisation.Role;
import vn.annhi.wording.Wording;

/** Who may open a case: the four places of receipt (D56 art. 25.1); a school or health station notifies one of them. */
@Component
public class StartRights {

    /** Roles of the places of receipt: commune, police, labour office. */
    public static final Set<Role> PLACES_OF_RECEIPT =
            EnumSet.of(Role.CPW, Role.SOCIAL_OFFICER, Role.CHAIR, Role.POLICE, Role.OFFICE_OFFICER, Role.OFFICE_HEAD);

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

    /** The signed-in officer in the position from which he or she opens a case. */
    public Author author() {
        var officer = custody.officer();
        var today = LocalDate.now(clock);
        return posts.positions(officer, today).stream()
                .filter(position -> PLACES_OF_RECEIPT.contains(position.role()))
                .findFirst()
                .map(position -> custody.author(position))
                .orElseThrow(() -> new AuthorizationException(wording.say("engine.start.notYours")));
    }
}
