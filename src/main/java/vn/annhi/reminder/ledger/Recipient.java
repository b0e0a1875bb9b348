package vn.annhi.reminder.ledger;

import vn.annhi.reminder.ladder.Relation;

/** A person who today stands in that relation to the duties of a position; reachable with an address. */
record Recipient(String position, Relation relation, String account, boolean reachable) {}
