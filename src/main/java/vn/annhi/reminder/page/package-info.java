/** Our own pages about mail. */
@NullMarked
package vn.annhi.reminder.page;

import org.jspecify.annotations.NullMarked;
