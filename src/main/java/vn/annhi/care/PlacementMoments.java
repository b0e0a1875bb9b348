package vn.annhi.care;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;
import vn.annhi.intervention.FurtherMoments;
import vn.annhi.intervention.StepDuty;

/** From when the limits of a placement run: the decision, the hand-over, the visit that was due before (D56 art. 42, 43). */
@Component
class PlacementMoments implements FurtherMoments {

    private static final Set<String> FROM_THE_DECISION = Set.of("hand-over-to-carer", "facility-end");
    private static final String REGULAR = "placement-follow-up-regular";
    private static final Set<String> FROM_THE_PLACEMENT = Set.of(
            "placement-follow-up-first",
            "placement-follow-up-second",
            REGULAR,
            CarerReports.FIRST,
            CarerReports.YEARLY);

    /** The second visit is due after so many months, every further one after another so many. */
    private static final int SECOND_VISIT = 3;

    private static final int BETWEEN_VISITS = 6;

    private static final int FIRST_REPORT = 6;

    private final Placements placements;
    private final Dossier dossier;
    private final Clock clock;

    PlacementMoments(Placements placements, Dossier dossier, Clock clock) {
        this.placements = placements;
        this.dossier = dossier;
        this.clock = clock;
    }

    @Override
    public boolean date(StepDuty duty) {
        return FROM_THE_DECISION.contains(duty.legalBasis()) || FROM_THE_PLACEMENT.contains(duty.legalBasis());
    }

    @Override
    public Instant start(StepDuty duty) {
        var code = new CaseCode(duty.caseCode());
        if (FROM_THE_DECISION.contains(duty.legalBasis())) {
            return dossier.latest(code, CareForms.DECISION, "")
                    .map(record -> record.author().at())
                    .orElseThrow(() -> new IllegalStateException("nothing was decided: " + duty));
        }
        var placement = placements
                .current(code)
                .orElseThrow(() -> new IllegalStateException("the child is nowhere in care: " + duty));
        return switch (duty.legalBasis()) {
            case REGULAR -> after(placement, SECOND_VISIT + BETWEEN_VISITS * Math.max(0, placement.followUps() - 2));
            case CarerReports.YEARLY -> after(placement, FIRST_REPORT + 12 * reports(code, placement));
            default -> placement.placedAt();
        };
    }

    /** The yearly reports that the carer has made so far, after the first one. */
    private int reports(CaseCode code, Placement placement) {
        var made = dossier.records(code).stream()
                .filter(record -> record.formId().equals(CareForms.FOLLOW_UP))
                .filter(record -> !record.author().at().isBefore(placement.placedAt()))
                .filter(record -> "yes".equals(record.data().get("carerReport")))
                .count();
        return (int) Math.max(0, made - 1);
    }

    private Instant after(Placement placement, int months) {
        return placement.placedAt().atZone(clock.getZone()).plusMonths(months).toInstant();
    }
}
