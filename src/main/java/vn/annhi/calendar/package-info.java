/** Working days, holidays, swapped Saturdays, and the moment at which a term of the law ends. */
@NullMarked
package vn.annhi.calendar;

import org.jspecify.annotations.NullMarked;
