package vn.annhi.intervention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.CaseFile;
import vn.annhi.dossier.Dossier;
import vn.annhi.dossier.FileKind;
import vn.annhi.intervention.policy.Age;
import vn.annhi.intervention.policy.Receipt;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Role;
import vn.annhi.organisation.UnitId;
import vn.annhi.procedure.Answers;
import vn.annhi.procedure.Refusal;

/** Which change may be reported of which case, by whom. */
@Component
class ChangeRules {

    /** A report as it stands before the rules. */
    private record Report(ChangeKind kind, CaseFile file, Answers answers, PositionId reporter) {}

    private final Dossier dossier;
    private final Changes changes;
    private final CaseDuties duties;
    private final MoveRules moves;
    private final EndingRules endings;
    private final OrganisationChart chart;
    private final Clock clock;

    ChangeRules(
            Dossier dossier,
            Changes changes,
            CaseDuties duties,
            MoveRules moves,
            EndingRules endings,
            OrganisationChart chart,
            Clock clock) {
        this.dossier = dossier;
        this.changes = changes;
        this.duties = duties;
        this.moves = moves;
        this.endings = endings;
        this.chart = chart;
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
        if (report.file().kind() == FileKind.CARE) {
            refusals.add(Refusal.of("caseCode", "intervention.change.care"));
            return;
        }
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
        var code = report.file().code();
        switch (report.kind()) {
            case NEW_THREAT -> receipt(refusals, report);
            case PARENTS_REFUSE -> {
                receipt(refusals, report);
                check(refusals, report, "kind", "intervention.change.noPlan", each -> !isPlanned(each));
            }
            case ADJUST_PLAN ->
                check(refusals, report, "kind", "intervention.change.noPlan", each -> !isAdjustable(each));
            case MOVED -> refusals.addAll(moves.refusals(code, report.answers().text("newUnit"), "newUnit"));
            case TURNED_16 -> check(refusals, report, "kind", "intervention.change.stillAChild", this::isStillAChild);
            case DUPLICATE ->
                refusals.addAll(endings.ofKept(code, report.answers().text("sameAs"), "sameAs"));
            case CORRECT_RECEIPT -> {
                receipt(refusals, report);
                check(
                        refusals,
                        report,
                        "receivedAt",
                        "intervention.change.sameReceipt",
                        each -> receivedAt(each).equals(each.file().receivedAt()));
                check(
                        refusals,
                        report,
                        "receivedAt",
                        "intervention.change.afterRecord",
                        each -> receivedAt(each).isAfter(each.file().openedAt()));
            }
            default -> {
                // nothing beyond what holds for every change
            }
        }
        refusals.addAll(endings.refusals(report.kind(), code, "kind"));
    }

    private void receipt(List<Refusal> refusals, Report report) {
        check(refusals, report, "receivedAt", "intervention.receivedAt.future", each -> isAhead(each, "receivedAt"));
        check(
                refusals,
                report,
                "receivedAt",
                "intervention.receivedAt.tooLongAgo",
                each -> new Receipt(receivedAt(each)).isTooLongAgo(clock.instant()));
    }

    private static Instant receivedAt(Report report) {
        return OffsetDateTime.parse(report.answers().text("receivedAt")).toInstant();
    }

    /** The chair decides on what others report, except where nobody decides. */
    private static boolean isDecidersOwn(Report report) {
        return report.reporter().role() == Role.CHAIR && !report.kind().needsNoDecision();
    }

    private static boolean isReopenedByAnother(Report report) {
        return report.kind() == ChangeKind.REOPEN && report.reporter().role() != Role.CHAIR;
    }

    /** A child in danger is everybody's; t0 is the receiver's; all else belongs to the commune whose work the case is. */
    private boolean mayReport(Report report) {
        var incident = isOfReporter(report, report.file().incidentUnit());
        var owner = isOfReporter(report, moves.owner(report.file().code()));
        return switch (report.kind()) {
            case NEW_THREAT, REOPEN -> incident || owner;
            case CORRECT_RECEIPT -> incident;
            default -> owner;
        };
    }

    /** Whether the reporter's unit answers for that commune today. */
    private boolean isOfReporter(Report report, String commune) {
        return chart.successorsOf(new UnitId(commune), LocalDate.now(clock)).stream()
                .anyMatch(unit -> unit.id().equals(report.reporter().unit()));
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

    private boolean isStillAChild(Report report) {
        var day = OffsetDateTime.parse(report.answers().text("occurredAt"))
                .atZoneSameInstant(clock.getZone())
                .toLocalDate();
        return dossier.child(report.file().code())
                .birthDate()
                .filter(birth -> Age.on(day, birth).isChild())
                .isPresent();
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
