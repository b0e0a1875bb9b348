package vn.annhi.intervention;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.calendar.StatutoryClock;
import vn.annhi.calendar.TermUnit;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;
import vn.annhi.dossier.Remark;
import vn.annhi.dossier.Remarks;
import vn.annhi.obligation.Obligation;
import vn.annhi.obligation.Obligations;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Posts;
import vn.annhi.organisation.SupervisedUnits;

/**
 * What people do about a case beside its forms: they comment, and whoever supervises the unit that owes a duty gives its
 * task to a colleague or puts it off, with a reason. Each act is one transaction; a refused one changes nothing.
 */
@Component
@Transactional
public class CaseOversight {

    private static final int LONGEST_REMARK = 2_000;
    private static final Duration FURTHEST = Duration.ofDays(60);

    private final Dossier dossier;
    private final Remarks remarks;
    private final Obligations obligations;
    private final CaseCourse course;
    private final SupervisedUnits supervised;
    private final Posts posts;
    private final StatutoryClock statutory;
    private final Clock clock;

    CaseOversight(
            Dossier dossier,
            Remarks remarks,
            Obligations obligations,
            CaseCourse course,
            SupervisedUnits supervised,
            Posts posts,
            StatutoryClock statutory,
            Clock clock) {
        this.dossier = dossier;
        this.remarks = remarks;
        this.obligations = obligations;
        this.course = course;
        this.supervised = supervised;
        this.posts = posts;
        this.statutory = statutory;
        this.clock = clock;
    }

    /** The open duties of the case that the person directs and that a task performs. */
    @Transactional(readOnly = true)
    public List<Obligation> directed(String account, CaseCode code) {
        var units = supervised.of(account).stream().map(unit -> unit.id()).toList();
        var tasks = obligations.openTasks(code.value());
        return obligations.ofCase(code.value()).stream()
                .filter(duty -> units.contains(PositionId.parse(duty.position()).unit()))
                .filter(duty -> tasks.containsKey(duty.id()))
                .toList();
    }

    /** Whether the house may put it off: not a term of the law, nor one in hours that guards the twelve hours of the law. */
    public static boolean isExtendable(Obligation duty) {
        return !duty.statutory()
                && duty.term().filter(term -> term.unit() == TermUnit.HOURS).isEmpty();
    }

    /** Keeps a comment; {@link OversightRefusedException} when it is empty or too long. */
    public void comment(CaseCode code, String text, Author author) {
        refuse(reason(text));
        dossier.hold(code);
        remarks.add(code, new Remark(Remark.Kind.COMMENT, "", "", text.strip(), author));
    }

    /** Gives the duty's task to an officer who holds its position today. */
    public void reassign(CaseCode code, long duty, String colleague, String reason, Author author) {
        dossier.hold(code);
        var faults = new ArrayList<>(reason(reason));
        var chosen = chosen(code, duty, author);
        if (chosen.isEmpty()) {
            faults.add(OversightFault.DUTY);
        } else if (!posts.holds(colleague, PositionId.parse(chosen.get().position()), LocalDate.now(clock))) {
            faults.add(OversightFault.COLLEAGUE);
        }
        refuse(faults);
        course.give(Objects.requireNonNull(obligations.openTasks(code.value()).get(duty)), colleague);
        remarks.add(
                code,
                new Remark(Remark.Kind.REASSIGNED, chosen.orElseThrow().label(), colleague, reason.strip(), author));
    }

    /** Puts the duty off to the end of that day; terms of the law stay as they are. */
    public void extend(CaseCode code, long duty, Optional<LocalDate> day, String reason, Author author) {
        dossier.hold(code);
        var faults = new ArrayList<>(reason(reason));
        var chosen = chosen(code, duty, author);
        var due = day.map(statutory::endOf);
        if (chosen.isEmpty()) {
            faults.add(OversightFault.DUTY);
        } else if (!isExtendable(chosen.get())) {
            faults.add(OversightFault.OF_THE_LAW);
        } else if (due.isEmpty()
                || !due.get().isAfter(chosen.get().due())
                || !due.get().isAfter(clock.instant())
                || due.get().isAfter(chosen.get().due().plus(FURTHEST))) {
            faults.add(OversightFault.DUE);
        }
        refuse(faults);
        var held = chosen.orElseThrow();
        obligations
                .reschedule(held.key(), held.start(), due.orElseThrow(), clock.instant())
                .ifPresent(task -> course.reschedule(Map.of(task, due.orElseThrow())));
        remarks.add(
                code,
                new Remark(Remark.Kind.EXTENDED, held.label(), day.orElseThrow().toString(), reason.strip(), author));
    }

    private Optional<Obligation> chosen(CaseCode code, long duty, Author author) {
        return directed(author.officer(), code).stream()
                .filter(each -> each.id() == duty)
                .findFirst();
    }

    private static List<OversightFault> reason(String text) {
        return text.isBlank() || text.strip().length() > LONGEST_REMARK ? List.of(OversightFault.REASON) : List.of();
    }

    private static void refuse(List<OversightFault> faults) {
        if (!faults.isEmpty()) {
            throw new OversightRefusedException(faults);
        }
    }
}
