package vn.annhi.intervention.policy;

/** Who drafted a paper does not approve it. */
public record FourEyes(String drafter, String approver) {

    public boolean areTwo() {
        return !drafter.equals(approver);
    }
}
