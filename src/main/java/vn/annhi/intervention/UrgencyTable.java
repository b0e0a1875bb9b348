package vn.annhi.intervention;

/** The decision aid for urgent measures; implemented over {@code bpmn/urgency.dmn} (D56 art. 26.3, 31.1). */
public interface UrgencyTable {

    /** What the table proposes for an initial assessment; the chair decides. */
    UrgencyProposal propose(InitialRisk risk);
}
