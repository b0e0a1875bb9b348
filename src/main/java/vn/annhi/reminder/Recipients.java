package vn.annhi.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.annhi.organisation.Officers;
import vn.annhi.organisation.Posts;

/** Says who is to be told about the duties of which position. */
@Component
class Recipients {

    private final Officers officers;
    private final Posts posts;
    private final Clock clock;

    Recipients(Officers officers, Posts posts, Clock clock) {
        this.officers = officers;
        this.posts = posts;
        this.clock = clock;
    }

    /** Everybody who may act in a position today, substitutes too, once per position. */
    List<Recipient> today() {
        var today = LocalDate.now(clock);
        var positions = posts.all(today);
        return officers.all().stream()
                .flatMap(officer -> positions.getOrDefault(officer.id(), List.of()).stream()
                        .map(position -> new Recipient(
                                Relation.RESPONSIBLE,
                                position.toString(),
                                officer.id(),
                                officer.email().isPresent())))
                .toList();
    }
}
