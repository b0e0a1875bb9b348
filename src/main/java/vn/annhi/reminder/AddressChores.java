package vn.annhi.reminder;

import java.time.Instant;

/** Has mail addresses corrected that do not work; implemented by the module of chores. */
public interface AddressChores {

    /**
     * Asks the head of the account's unit to correct its address, in a transaction of its own; nothing happens while that is
     * being done. False when there is nobody who could be asked.
     */
    boolean open(String account, Instant now);
}
