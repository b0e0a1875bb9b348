/** Working days, holidays, swapped Saturdays, and the moment at which a term of the law ends. */
@ApplicationModule(
        displayName = "Statutory calendar",
        allowedDependencies = {"datafile"})
@NullMarked
package vn.annhi.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
