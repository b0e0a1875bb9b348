package vn.annhi.intervention.policy;

import java.time.LocalDate;
import java.time.Period;

/** A person's age in completed years on a day; a child is under 16 (Luật Trẻ em, art. 1). */
public record Age(int years) {

    /** Older than this on the day of receipt, a "child" is a slip of the pen. */
    public static final int IMPLAUSIBLE_FROM = 26;

    private static final int ADULT_UNDER_THE_LAW_ON_CHILDREN = 16;

    /** The age on that day of someone born on {@code birth}; negative when born later. */
    public static Age on(LocalDate day, LocalDate birth) {
        return new Age(birth.isAfter(day) ? -1 : Period.between(birth, day).getYears());
    }

    public boolean isChild() {
        return years < ADULT_UNDER_THE_LAW_ON_CHILDREN;
    }

    public boolean isPlausible() {
        return years >= 0 && years < IMPLAUSIBLE_FROM;
    }
}
