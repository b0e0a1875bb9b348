package vn.annhi.intervention.policy;

import static vn.annhi.intervention.CasePart.ASSESSMENT;
import static vn.annhi.intervention.CasePart.CARE;
import static vn.annhi.intervention.CasePart.INFORMANT;
import static vn.annhi.intervention.CasePart.INTAKE;
import static vn.annhi.intervention.CasePart.OWN_ACTIVITY;
import static vn.annhi.intervention.CasePart.PLAN;
import static vn.annhi.intervention.CasePart.STATUS;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import vn.annhi.intervention.CasePart;
import vn.annhi.organisation.PositionId;

/** Who may read what of a case, each rule by its article; whoever meets none learns not even that there is a case. */
public enum ReadingRule {
    /** Receives, verifies, assesses, protects (D56 art. 25, 26, 31): reads everything, the informant too. */
    COMMUNE_OF_INCIDENT(INTAKE, INFORMANT, ASSESSMENT, PLAN, CARE, OWN_ACTIVITY, STATUS) {
        @Override
        boolean ties(PositionId position, CaseTies ties) {
            return position.role().isOfCommittee() && ties.incident().contains(position.unit());
        }
    },
    /** Plans for the child and may order isolation (Law on Children art. 52.2; D56 art. 32.2): all but the informant. */
    COMMUNE_OF_RESIDENCE(INTAKE, ASSESSMENT, PLAN, CARE, OWN_ACTIVITY, STATUS) {
        @Override
        boolean ties(PositionId position, CaseTies ties) {
            return position.role().isOfCommittee() && ties.residence().contains(position.unit());
        }
    },
    /** Wrote Mẫu 01 and so knows the informant already (D56 art. 24.1, 25.1): reads that form again, whole. */
    RECORDER_OF_INTAKE(INFORMANT, OWN_ACTIVITY, STATUS) {
        @Override
        boolean ties(PositionId position, CaseTies ties) {
            return ties.intakeRecorders().contains(position);
        }
    },
    /** Police, health station, school, office with a duty in the case (D56 art. 29.2, 31.4, 31.5): its own work. */
    CHARGED_UNIT(OWN_ACTIVITY, STATUS) {
        @Override
        boolean ties(PositionId position, CaseTies ties) {
            return ties.charged().contains(position.unit());
        }
    },
    /** Appraises the file of a child in a facility and chooses its carer (D56 art. 45.2). */
    APPRAISING_OFFICE(CARE, OWN_ACTIVITY, STATUS) {
        @Override
        boolean ties(PositionId position, CaseTies ties) {
            return ties.charged().contains(position.unit())
                    && ties.supervisors().contains(position.unit());
        }
    },
    /** Guides and inspects the communes below; what is told of the child stays with them (D56 art. 24; Law art. 52). */
    SUPERVISING_OFFICE(STATUS) {
        @Override
        boolean ties(PositionId position, CaseTies ties) {
            return ties.supervisors().contains(position.unit());
        }
    },
    /** Opened the case in need, with a reason that the head of the unit reviews: all but the informant (D56 art. 24.1). */
    BREAK_GLASS(INTAKE, ASSESSMENT, PLAN, CARE, STATUS) {
        @Override
        boolean ties(PositionId position, CaseTies ties) {
            return ties.opened().contains(position) && ties.supervisors().contains(position.unit());
        }
    };

    private static final Set<ReadingRule> FOLLOWING =
            EnumSet.of(COMMUNE_OF_INCIDENT, COMMUNE_OF_RESIDENCE, SUPERVISING_OFFICE);

    private final Set<CasePart> parts;

    ReadingRule(CasePart... parts) {
        this.parts = Set.of(parts);
    }

    /** The rules that open something of the case to whoever holds the position. */
    public static Stream<ReadingRule> of(PositionId position, CaseTies ties) {
        return Stream.of(values()).filter(rule -> rule.ties(position, ties));
    }

    abstract boolean ties(PositionId position, CaseTies ties);

    /** Whether the rule opens that part. */
    public boolean opens(CasePart part) {
        return parts.contains(part);
    }

    /** Whether it opens the duties of all units, and not those of the reader's own only. */
    public boolean followsEveryDuty() {
        return FOLLOWING.contains(this);
    }
}
