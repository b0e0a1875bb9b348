package vn.annhi.reporting.indicator;

/** The dimensions that come with An Nhi, without an application around them. */
public final class DimensionsFixture {

    private DimensionsFixture() {}

    public static Dimensions shipped() {
        return new Dimensions();
    }
}
