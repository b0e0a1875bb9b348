package vn.annhi.reminder;

/** A person who holds a position today and so stands in that relation to its duties; reachable with an address. */
record Recipient(Relation relation, String position, String account, boolean reachable) {}
