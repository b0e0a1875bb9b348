package vn.annhi.engine.page;

import java.util.List;

/**
 * A record as an official paper, as its page shows it.
 *
 * @param number empty while it is a draft
 * @param mine whether the reader's unit made it, so that the reader numbers it and notes what becomes of it
 */
record OfficialView(String address, String number, boolean mine, List<EventRow> events) {

    /**
     * Something that was done with it; its kind is the key of a text.
     *
     * @param signedCopy the address of the scanned copy; empty otherwise
     */
    record EventRow(String at, String kind, String who, String recipient, String signedCopy) {}

    /** Whether it has no number yet. */
    public boolean isDraft() {
        return number.isEmpty();
    }
}
