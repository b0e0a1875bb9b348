package vn.annhi.intervention;

/** The forms that mean more to the case than the facts they hand on; the files are in {@code forms/}. */
final class Forms {

    static final String INTAKE = "mau-01-intake-report";
    static final String DIRECTION = "chi-dao-xac-minh";
    static final String VERIFICATION = "xac-minh-thong-tin";
    static final String INITIAL_RISK = "mau-02-initial-risk";
    static final String URGENCY = "quyet-dinh-khan-cap";
    static final String SPECIFIC_RISK = "mau-03-specific-risk";
    static final String NO_PLAN = "xem-xet-khong-lap-ke-hoach";
    static final String HAND_OVER = "tiep-nhan-ban-giao";
    static final String HAND_OVER_RESOLUTION = "giai-quyet-ban-giao";
    static final String PLAN = "mau-04-plan";
    static final String APPROVAL = "mau-05-approval";
    static final String REVIEW = "mau-06-review";
    static final String CLOSING_DECISION = "quyet-dinh-ket-thuc";
    static final String ISOLATION = "mau-07-isolation";
    static final String PLACEMENT = "khan-cap-bo-tri";

    private Forms() {}
}
