package vn.annhi.intervention.policy;

/** An officer may decide against a proposal, but says why. */
public record Deviation(boolean proposed, boolean decided, String reason) {

    public boolean isUnexplained() {
        return proposed != decided && reason.isBlank();
    }
}
