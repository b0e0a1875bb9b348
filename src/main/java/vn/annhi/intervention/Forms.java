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
    static final String ISOLATION_REVIEW = "ra-soat-cach-ly";
    static final String PLACEMENT = "khan-cap-bo-tri";
    static final String ADMISSION = "khan-cap-tiep-nhan-co-so";
    static final String DELAY = "giai-trinh-qua-han";
    static final String DIRECTION_OF_DELAY = "chi-dao-qua-han";
    static final String CHANGE = "thay-doi-ho-so";
    static final String CHANGE_DECISION = "quyet-dinh-thay-doi";
    static final String REFUSAL_DECISION = "cha-me-tu-choi";
    static final String MOVE = "tiep-nhan-chuyen-den";
    static final String MOVE_RESOLUTION = "giai-quyet-chuyen-den";

    private Forms() {}
}
