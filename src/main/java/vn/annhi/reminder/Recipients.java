package vn.annhi.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.annhi.organisation.Officers;

/** Says who is to be told about the duties of which position. */
@Component
class Recipients {

    private final Officers officers;
    private final Clock clock;

    Recipients(Officers officers, Clock clock) {
        this.officers = officers;
        this.clock = clock;
    }

    /** Everybody who holds a position today, once per position. */
    List<Recipient> today() {
        var today = LocalDate.now(clock);
        return officers.all().stream()
                .flatMap(officer -> officers.positions(officer.id(), today).stream()
                        .map(position -> new Recipient(
                                Relation.RESPONSIBLE,
                                position.toString(),
                                officer.id(),
                                officer.email().isPresent())))
                .toList();
    }
}
