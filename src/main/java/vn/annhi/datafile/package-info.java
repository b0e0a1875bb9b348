/** Reads the tables of data that An Nhi ships (units, holidays, …) and says precisely where one is broken. */
@ApplicationModule(
        displayName = "Data files",
        allowedDependencies = {})
@NullMarked
package vn.annhi.datafile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
