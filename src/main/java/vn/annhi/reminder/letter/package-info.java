/** What becomes of a letter: claimed by one node, sent, settled. */
@NullMarked
package vn.annhi.reminder.letter;

import org.jspecify.annotations.NullMarked;
