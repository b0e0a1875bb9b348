/** Numbers without gaps, per register, kind and year. */
@ApplicationModule(
        displayName = "Numbers of registers",
        allowedDependencies = {})
@NullMarked
package vn.annhi.numbering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
