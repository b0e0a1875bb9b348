package vn.annhi.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is missing in a record or contradicts itself (directive 8); found by the database's function {@code child_flaws}. */
public enum Flaw {
    /** No date of birth, or only the year. */
    NO_BIRTH_DATE,
    NO_SEX,
    NO_ETHNICITY,
    /** Neither parent nor carer is named. */
    NO_PARENT,
    NO_VILLAGE,
    NO_MINISTRY_CODE,
    /** The group has cases (D56 art. 3 to 16) and none is given. */
    NO_CASE,
    /** Orphan of both, and without support because of a parent: both cannot hold. */
    GROUPS_CONTRADICT,
    /** Group 13 holds for poor and near-poor households only. */
    NOT_POOR,
    /** 16 or older: leaves the register. */
    GROWN_UP,
    /** Two records of one name and date of birth in the same commune. */
    TWICE;

    /** As the database and keys of texts say it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All of them, in their order. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Flaw::id).toList();
    }
}
