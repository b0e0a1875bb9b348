/** The reporting cycle: periodic reports of the units, their figures, and problems reported for direction. */
@ApplicationModule(
        displayName = "Reports of the units",
        allowedDependencies = {
            "calendar",
            "datafile",
            "directive",
            "dossier",
            "form",
            "intervention",
            "numbering",
            "obligation",
            "organisation",
            "paper",
            "procedure",
            "web",
            "wording"
        })
@NullMarked
package vn.annhi.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
