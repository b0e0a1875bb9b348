/** Commands for operators, run by the same jar without starting the application. */
@ApplicationModule(
        displayName = "Commands",
        allowedDependencies = {"dossier"})
@NullMarked
package vn.annhi.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
