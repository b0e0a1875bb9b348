package vn.annhi.calendar;

/** A time limit of the law, such as 5 working days; {@code amount} is at least 1. */
public record Term(int amount, TermUnit unit) {

    /** Refuses an amount below 1. */
    public Term {
        if (amount < 1) {
            throw new IllegalArgumentException("a term lasts at least 1 of its unit, not " + amount + " " + unit);
        }
    }
}
