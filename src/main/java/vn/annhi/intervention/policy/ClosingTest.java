package vn.annhi.intervention.policy;

/** A case may end when the child is no longer at risk of abuse <em>and</em> stable (D56 art. 30.1b): both, always. */
public record ClosingTest(boolean noMoreRisk, boolean stable) {

    public boolean isPassed() {
        return noMoreRisk && stable;
    }
}
