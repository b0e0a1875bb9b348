package vn.annhi.register;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.dossier.Author;
import vn.annhi.numbering.RegisterNumbers;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.UnitId;
import vn.annhi.procedure.Refusal;
import vn.annhi.procedure.RefusedException;
import vn.annhi.register.ChildRecord.State;
import vn.annhi.register.Children.Act;

/** Keeps the register: adds, changes, takes out and takes back. Refusals are {@link RefusedException}. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Registrar {

    private final Children children;
    private final ChildRules rules;
    private final RegisterNumbers numbers;
    private final OrganisationChart chart;
    private final Clock clock;

    Registrar(Children children, ChildRules rules, RegisterNumbers numbers, OrganisationChart chart, Clock clock) {
        this.children = children;
        this.rules = rules;
        this.numbers = numbers;
        this.chart = chart;
        this.clock = clock;
    }

    /** A new child in the register of that commune. */
    public ChildRecord add(UnitId unit, Particulars particulars, Act act, Author author) {
        check(particulars);
        var child = new ChildRecord(
                new ChildCode(numbers.next(chart.casePrefix(unit).orElseThrow(), ChildCode.KIND, author.at())),
                unit,
                particulars,
                State.ACTIVE,
                Optional.empty(),
                Optional.empty(),
                1,
                now());
        children.insert(child, act, author);
        return child;
    }

    /** What is said of a child changes; nothing happens when it says the same. */
    public ChildRecord change(ChildRecord child, Particulars particulars, Act act, Author author) {
        if (particulars.equals(child.particulars())) {
            return child;
        }
        check(particulars);
        return children.replace(
                child, with(child, particulars, child.state(), child.leftReason()), act, Optional.empty(), author);
    }

    /** The child leaves the register: grown up, moved, out of the circumstances; its record stays. */
    public ChildRecord leave(ChildRecord child, String reason, Author author) {
        if (reason.isBlank() || reason.length() > 500) {
            throw new RefusedException(List.of(Refusal.of("reason", "register.fault.reason")));
        }
        return children.replace(
                child,
                with(child, child.particulars(), State.LEFT, Optional.of(reason.strip())),
                Act.LEFT,
                Optional.empty(),
                author);
    }

    /** A child that had left is in the register again. */
    public ChildRecord takeBack(ChildRecord child, Author author) {
        check(child.particulars());
        return children.replace(
                child,
                with(child, child.particulars(), State.ACTIVE, Optional.empty()),
                Act.RETURNED,
                Optional.empty(),
                author);
    }

    private void check(Particulars particulars) {
        var refusals = rules.refusals(particulars);
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
    }

    private static ChildRecord with(ChildRecord child, Particulars particulars, State state, Optional<String> reason) {
        return new ChildRecord(
                child.code(),
                child.unit(),
                particulars,
                state,
                reason,
                child.mergedInto(),
                child.version(),
                child.changedAt());
    }

    private Instant now() {
        return clock.instant();
    }
}
