package vn.annhi.reporting;

/**
 * A figure that another register has.
 *
 * @param indicator the indicator's code
 * @param dimension the breakdown; empty for the total
 * @param member the member of it; empty for the total
 */
public record KnownFigure(String indicator, String dimension, String member, Number value) {

    /** A total. */
    public static KnownFigure total(String indicator, Number value) {
        return new KnownFigure(indicator, "", "", value);
    }
}
