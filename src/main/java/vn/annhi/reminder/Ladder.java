package vn.annhi.reminder;

/** The two kinds of ladder, by what a duty's limit is counted in. */
enum Ladder {
    /** Limits in hours: nights and rest days do not wait. */
    HOURS,
    /** All other limits, fixed days included. */
    DAYS
}
