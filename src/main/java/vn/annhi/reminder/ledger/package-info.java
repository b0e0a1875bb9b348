/** Every rung of every duty, from the plan to the letter it travels in. */
@NullMarked
package vn.annhi.reminder.ledger;

import org.jspecify.annotations.NullMarked;
