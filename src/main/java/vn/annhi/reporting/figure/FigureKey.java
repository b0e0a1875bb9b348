package vn.annhi.reporting.figure;

/**
 * Which figure: of an indicator as a whole, or of one member of a breakdown.
 *
 * @param dimension empty for the total
 * @param member empty for the total
 */
public record FigureKey(String indicator, String dimension, String member) {

    /** The indicator's total. */
    public static FigureKey total(String indicator) {
        return new FigureKey(indicator, "", "");
    }
}
