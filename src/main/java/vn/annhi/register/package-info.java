/** The register of children in special circumstances and at risk: kept, imported, cleaned, reviewed (Law on Children art. 10). */
@ApplicationModule(
        displayName = "Register of children",
        allowedDependencies = {
            "calendar",
            "datafile",
            "directive",
            "dossier",
            "numbering",
            "obligation",
            "organisation",
            "procedure",
            "reporting",
            "web",
            "wording"
        })
@NullMarked
package vn.annhi.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
