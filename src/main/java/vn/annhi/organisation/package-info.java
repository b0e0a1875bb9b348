/** Units, roles and positions of the offices that protect children, with their history, and who holds which position. */
@ApplicationModule(
        displayName = "Units and positions",
        allowedDependencies = {"datafile"})
@NullMarked
package vn.annhi.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
