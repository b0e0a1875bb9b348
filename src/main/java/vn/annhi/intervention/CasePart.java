package vn.annhi.intervention;

import java.util.Set;
import java.util.stream.Stream;

/** The parts of a case that are opened to readers one by one (D56 art. 24: confidentiality). */
public enum CasePart {
    /** The notice and its verification (D56 art. 25). */
    INTAKE(Forms.INTAKE, Forms.DIRECTION, Forms.VERIFICATION),
    /** Who gave the information; stricter than everything else (D56 art. 24.1). */
    INFORMANT(),
    /** Assessments and what is decided on them, urgent protection included (D56 art. 26, 27, 31, 32). */
    ASSESSMENT(
            Forms.INITIAL_RISK,
            Forms.URGENCY,
            Forms.SPECIFIC_RISK,
            Forms.NO_PLAN,
            Forms.HAND_OVER,
            Forms.HAND_OVER_RESOLUTION,
            Forms.ISOLATION,
            Forms.PLACEMENT,
            Forms.ADMISSION,
            Forms.DELAY,
            Forms.DIRECTION_OF_DELAY,
            Forms.CHANGE,
            Forms.CHANGE_DECISION,
            Forms.REFUSAL_DECISION,
            Forms.MOVE,
            Forms.MOVE_RESOLUTION,
            "ket-qua-toa-an",
            Forms.ISOLATION_REVIEW,
            "bao-tin-toi-pham",
            "khan-cap-cong-an",
            "khan-cap-y-te",
            "khan-cap-de-xuat",
            "khan-cap-de-nghi-co-so",
            "khan-cap-ho-so-co-so",
            "khan-cap-tra-ve",
            "de-nghi-toa-an"),
    /** Meeting, plan, its activities, review and end (D56 art. 27 to 30). */
    PLAN(
            "bien-ban-hop",
            Forms.PLAN,
            Forms.APPROVAL,
            "giao-ke-hoach",
            "theo-doi-thuc-hien",
            "hoat-dong-tiep-nhan",
            "hoat-dong-giai-quyet",
            "hoat-dong-thuc-hien",
            "hoat-dong-xac-nhan",
            Forms.REVIEW,
            Forms.CLOSING_DECISION,
            "luu-ho-so"),
    /** A child's alternative care (D56 ch. IV). */
    CARE(
            "de-nghi-cham-soc",
            "giao-tre-khan-cap",
            "mau-10-child-need",
            "chon-nguoi-cham-soc",
            "chon-nguoi-cham-soc-co-so",
            "mau-11-carer-check",
            "mau-12-placement",
            "giao-nhan-tre",
            "mau-13-follow-up",
            "mau-14-facility-list",
            "mau-15-ending-request",
            "mau-16-ending",
            "de-nghi-co-so",
            "vao-co-so",
            "ket-thuc-o-co-so"),
    /** What the reader's own unit recorded, and what is recorded about the activity that it is charged with. */
    OWN_ACTIVITY(),
    /** That there is a case, whose it is, whether it is open, which duties are due: no personal data. */
    STATUS();

    private final Set<String> forms;

    CasePart(String... forms) {
        this.forms = Set.of(forms);
    }

    /** The part that records of this form belong to; {@link IllegalArgumentException} for an unknown form. */
    public static CasePart ofForm(String formId) {
        return Stream.of(values())
                .filter(part -> part.forms.contains(formId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part of a case for the form " + formId));
    }
}
