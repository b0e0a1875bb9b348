/** Which rung of which duty is told to whom and when: data, checked at start. */
@NullMarked
package vn.annhi.reminder.ladder;

import org.jspecify.annotations.NullMarked;
