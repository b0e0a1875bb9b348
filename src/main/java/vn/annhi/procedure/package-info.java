/** What every procedure, of a case or not, says about the forms of its steps. */
@ApplicationModule(
        displayName = "Procedures and their forms",
        allowedDependencies = {"dossier"})
@NullMarked
package vn.annhi.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
