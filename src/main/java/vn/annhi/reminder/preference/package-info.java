/** What officers set about their own mail. */
@NullMarked
package vn.annhi.reminder.preference;

import org.jspecify.annotations.NullMarked;
