package vn.annhi.intervention;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.CaseFile;
import vn.annhi.dossier.Dossier;
import vn.annhi.intervention.policy.Age;
import vn.annhi.intervention.policy.Receipt;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Role;

/** Which change may be reported of which case, by whom. */
@Component
class ChangeRules {

    /** A report as it stands before the rules. */
    private record Report(ChangeKind kind, CaseFile file, Answers answers, PositionId reporter) {

        boolean isOfOwner(String unit) {
            return unit.equals(reporter.unit().toString());
        }
    }

    private final Dossier dossier;
    private final Changes changes;
    private final CaseDuties duties;
    private final Clock clock;

    ChangeRules(Dossier dossier, Changes changes, CaseDuties duties, Clock clock) {
        this.dossier = dossier;
        this.changes = changes;
        this.duties = duties;
        this.clock = clock;
    }

    List<Refusal> refusals(Answers answers, Author author) {
        var report = new Report(
                ChangeKind.of(answers.text("kind")),
                dossier.file(new CaseCode(answers.text("caseCode"))),
                answers,
                PositionId.parse(author.position()));
        var refusals = new ArrayList<Refusal>();
        check(refusals, report, "occurredAt", "intervention.change.future", each -> isAhead(each, "occurredAt"));
        standing(refusals, report);
        if (refusals.isEmpty()) {
            ofKind(refusals, report);
        }
        return refusals;
    }

    private void standing(List<Refusal> refusals, Report report) {
        var reopening = report.kind() == ChangeKind.REOPEN;
        if (report.file().mergedInto().isPresent()) {
            refusals.add(Refusal.of(
                    "caseCode",
                    "intervention.change.merged",
                    report.file().mergedInto().get()));
            return;
        }
        check(
                refusals,
                report,
                "caseCode",
                "intervention.change.closed",
                each -> each.file().closed() && !reopening);
        check(
                refusals,
                report,
                "caseCode",
                "intervention.change.notClosed",
                each -> !each.file().closed() && reopening);
        check(
                refusals,
                report,
                "kind",
                "intervention.change.pending",
                each -> changes.isOpen(each.file().code(), each.kind()));
        check(refusals, report, "kind", "intervention.change.chairDecides", ChangeRules::isDecidersOwn);
        check(refusals, report, "kind", "intervention.change.chairReopens", ChangeRules::isReopenedByAnother);
        check(refusals, report, "kind", "intervention.change.notYourCommune", each -> !mayReport(each));
    }

    private void ofKind(List<Refusal> refusals, Report report) {
        switch (report.kind()) {
            case ADJUST_PLAN ->
                check(refusals, report, "kind", "intervention.change.noPlan", each -> !isAdjustable(each));
            case PARENTS_REFUSE ->
                check(refusals, report, "kind", "intervention.change.noPlan", each -> !isPlanned(each));
            case MOVED -> {
                check(refusals, report, "kind", "intervention.change.handingOver", each -> !isMovable(each));
                check(refusals, report, "newUnit", "intervention.change.sameUnit", each -> isOfOwnerNow(each));
            }
            case TURNED_16 -> check(refusals, report, "kind", "intervention.change.stillAChild", this::isStillAChild);
            case DUPLICATE -> duplicate(refusals, report);
            case CORRECT_RECEIPT -> receipt(refusals, report);
            default -> {
                // nothing beyond what holds for every change
            }
        }
        if (report.kind().endsTheCase()) {
            check(refusals, report, "kind", "intervention.change.crimeUnreported", this::isCrimeUnreported);
        }
    }

    private void duplicate(List<Refusal> refusals, Report report) {
        var kept = dossier.find(new CaseCode(report.answers().text("sameAs")));
        check(
                refusals,
                report,
                "sameAs",
                "intervention.duplicate.itself",
                each -> each.file().code().value().equals(each.answers().text("sameAs")));
        check(
                refusals,
                report,
                "sameAs",
                "intervention.change.keptIsClosed",
                each -> kept.filter(file -> !file.closed()).isEmpty());
    }

    private void receipt(List<Refusal> refusals, Report report) {
        var receipt = OffsetDateTime.parse(report.answers().text("receivedAt")).toInstant();
        check(refusals, report, "receivedAt", "intervention.receivedAt.future", each -> isAhead(each, "receivedAt"));
        check(
                refusals,
                report,
                "receivedAt",
                "intervention.receivedAt.tooLongAgo",
                each -> new Receipt(receipt).isTooLongAgo(clock.instant()));
        check(
                refusals,
                report,
                "receivedAt",
                "intervention.change.sameReceipt",
                each -> receipt.equals(each.file().receivedAt()));
    }

    /** The chair decides on what others report, except where nobody decides. */
    private static boolean isDecidersOwn(Report report) {
        return report.reporter().role() == Role.CHAIR && !report.kind().needsNoDecision();
    }

    private static boolean isReopenedByAnother(Report report) {
        return report.kind() == ChangeKind.REOPEN && report.reporter().role() != Role.CHAIR;
    }

    private boolean mayReport(Report report) {
        var incident = report.isOfOwner(report.file().incidentUnit());
        return report.kind().isOfTheCommuneOfIncident() ? incident : incident || report.isOfOwner(owner(report));
    }

    /** The commune whose work the case is now: the one that plans, else the one of the incident; of a closed case, the last. */
    private String owner(Report report) {
        var file = report.file();
        return file.closed()
                ? file.residenceUnit().orElse(file.incidentUnit())
                : duties.plan(file.code()).map(plan -> plan.unit().toString()).orElse(file.incidentUnit());
    }

    private boolean isOfOwnerNow(Report report) {
        return report.answers().is("newUnit", owner(report));
    }

    private boolean isPlanned(Report report) {
        return duties.plan(report.file().code()).isPresent();
    }

    private boolean isAdjustable(Report report) {
        return duties.plan(report.file().code())
                        .filter(plan -> plan.phase() == PlanPhase.IMPLEMENTING)
                        .isPresent()
                && !duties.isAdjusting(report.file().code());
    }

    private boolean isMovable(Report report) {
        return duties.plan(report.file().code())
                .map(PlanStand::phase)
                .map(PlanPhase::isMovable)
                .orElse(true);
    }

    private boolean isStillAChild(Report report) {
        var day = OffsetDateTime.parse(report.answers().text("occurredAt"))
                .atZoneSameInstant(clock.getZone())
                .toLocalDate();
        return dossier.child(report.file().code())
                .birthDate()
                .filter(birth -> Age.on(day, birth).isChild())
                .isPresent();
    }

    /** A crime is reported, whatever becomes of the case (D56 art. 25.3); an unfounded notice is none. */
    private boolean isCrimeUnreported(Report report) {
        return report.kind() != ChangeKind.UNFOUNDED
                && duties.isOpen(report.file().code(), "report-crime");
    }

    private boolean isAhead(Report report, String field) {
        return new Receipt(OffsetDateTime.parse(report.answers().text(field)).toInstant())
                .isInTheFuture(clock.instant());
    }

    private static void check(
            List<Refusal> refusals, Report report, String field, String message, Predicate<Report> broken) {
        if (broken.test(report)) {
            refusals.add(Refusal.of(field, message));
        }
    }
}
