/** What supervisors see: figures of duties, where cases stand on the diagrams. Reads the tables of the other modules. */
@ApplicationModule(
        displayName = "Supervision",
        allowedDependencies = {
            "calendar",
            "datafile",
            "dossier",
            "obligation",
            "organisation",
            "reporting",
            "web",
            "wording"
        })
@NullMarked
package vn.annhi.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
