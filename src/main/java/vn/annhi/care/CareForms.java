package vn.annhi.care;

/** The forms that mean more to a child's alternative care than the facts they hand on; the files are in {@code forms/}. */
final class CareForms {

    static final String NEED_FOUND = "de-nghi-cham-soc";
    static final String PLACED_AT_ONCE = "giao-tre-khan-cap";
    static final String CHILD_NEED = "mau-10-child-need";
    static final String CHOICE = "chon-nguoi-cham-soc";
    static final String CHOICE_FROM_FACILITY = "chon-nguoi-cham-soc-co-so";
    static final String CARER_CHECK = "mau-11-carer-check";
    static final String DECISION = "mau-12-placement";
    static final String HAND_OVER = "giao-nhan-tre";
    static final String FOLLOW_UP = "mau-13-follow-up";
    static final String FACILITY_LIST = "mau-14-facility-list";
    static final String ENDING_REQUEST = "mau-15-ending-request";
    static final String ENDING = "mau-16-ending";
    static final String ADMISSION = "vao-co-so";
    static final String FACILITY_END = "ket-thuc-o-co-so";

    private CareForms() {}
}
