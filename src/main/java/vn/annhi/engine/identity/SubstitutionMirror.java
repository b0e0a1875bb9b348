package vn.annhi.engine.identity;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.annhi.engine.AsSystem;
import vn.annhi.organisation.Posts;
import vn.annhi.organisation.Substitution;
import vn.annhi.organisation.SubstitutionChanged;
import vn.annhi.organisation.Substitutions;

/**
 * Makes the engine agree with substitutions as they begin and end: the substitute's groups and units, and tasks that the
 * one has claimed and the other must be able to take. What an officer may do is asked of {@link Posts} all the same.
 */
@Component
class SubstitutionMirror {

    /** So long may An Nhi have been at rest and still notice what has ended meanwhile. */
    private static final int DAYS_BACK = 31;

    private final Substitutions substitutions;
    private final Posts posts;
    private final Memberships memberships;
    private final TaskService tasks;
    private final AsSystem system;
    private final IdentityLock lock;
    private final Clock clock;

    SubstitutionMirror(
            Substitutions substitutions,
            Posts posts,
            Memberships memberships,
            @Lazy TaskService tasks,
            AsSystem system,
            IdentityLock lock,
            Clock clock) {
        this.substitutions = substitutions;
        this.posts = posts;
        this.memberships = memberships;
        this.tasks = tasks;
        this.system = system;
        this.lock = lock;
        this.clock = clock;
    }

    /** One was recorded or ended early: within the transaction that does so. */
    @EventListener
    void changed(SubstitutionChanged change) {
        lock.alone(() -> agree(change.substitution(), LocalDate.now(clock)));
    }

    /** As a day of Vietnamese time begins; each start does the same. */
    @Scheduled(cron = "0 0 0 * * *", zone = "Asia/Ho_Chi_Minh")
    void agree() {
        var today = LocalDate.now(clock);
        lock.alone(() -> substitutions
                .between(today.minusDays(DAYS_BACK), today)
                .forEach(substitution -> agree(substitution, today)));
    }

    private void agree(Substitution substitution, LocalDate today) {
        system.run(() -> {
            memberships.agree(substitution.substitute(), posts.positions(substitution.substitute(), today));
            if (substitution.isOverOn(today)) {
                release(substitution, substitution.substitute(), today);
            } else if (substitution.firstDay().equals(today)) {
                release(substitution, substitution.absent(), today);
            }
            return substitution;
        });
    }

    /** Gives back what the officer has claimed in the position, for the other one to take. */
    private void release(Substitution substitution, String officer, LocalDate today) {
        var begins = officer.equals(substitution.absent());
        if (begins || !posts.holds(officer, substitution.position(), today)) {
            tasks.createTaskQuery()
                    .taskAssignee(officer)
                    .taskCandidateGroup(substitution.position().toString())
                    .includeAssignedTasks()
                    .list()
                    .forEach(task -> tasks.setAssignee(task.getId(), null));
        }
    }
}
