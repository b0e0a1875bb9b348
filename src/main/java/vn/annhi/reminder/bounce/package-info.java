/** Mail that a server took and another one could not deliver: its notices come back to a mailbox of ours. */
@NullMarked
package vn.annhi.reminder.bounce;

import org.jspecify.annotations.NullMarked;
