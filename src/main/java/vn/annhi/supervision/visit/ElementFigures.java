package vn.annhi.supervision.visit;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What is counted of one element.
 *
 * @param present the cases that are there now
 * @param left the visits that ended
 * @param hours how many stays, ended or so far, took how long: begun hours up to 48, then begun days of 24 hours
 * @param withTerm the visits that had a due instant
 * @param late those of them that stayed, or stay, longer
 */
public record ElementFigures(long present, long left, Map<Integer, Long> hours, long withTerm, long late) {

    private static final ElementFigures NONE = new ElementFigures(0, 0, Map.of(), 0, 0);

    public ElementFigures {
        hours = Map.copyOf(hours);
    }

    /** Of an element that nobody visited. */
    public static ElementFigures none() {
        return NONE;
    }

    /** All visits. */
    public long all() {
        return present + left;
    }

    /** Half of the stays took no longer; empty without a stay. */
    public OptionalInt median() {
        var stays = hours.values().stream().mapToLong(each -> each).sum();
        long passed = 0;
        for (var each : new TreeMap<>(hours).entrySet()) {
            passed += each.getValue();
            if (passed >= (stays + 1) / 2) {
                return OptionalInt.of(each.getKey());
            }
        }
        return OptionalInt.empty();
    }

    /** The share of the late among those with a due instant, in whole per cent rounded half up; empty without one. */
    public OptionalInt lateShare() {
        return withTerm == 0 ? OptionalInt.empty() : OptionalInt.of((int) ((late * 200 + withTerm) / (withTerm * 2)));
    }

    ElementFigures plus(ElementFigures other) {
        var sum = new TreeMap<>(hours);
        other.hours.forEach((hour, number) -> sum.merge(hour, number, Long::sum));
        return new ElementFigures(
                present + other.present, left + other.left, sum, withTerm + other.withTerm, late + other.late);
    }
}
