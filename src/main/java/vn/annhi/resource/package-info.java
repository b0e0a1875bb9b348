/** Money and goods for children: mobilised from whom, spent on what, never below nothing (directives 1 and 5). */
@ApplicationModule(
        displayName = "Resources",
        allowedDependencies = {
            "calendar",
            "datafile",
            "dossier",
            "numbering",
            "organisation",
            "procedure",
            "reporting",
            "web",
            "wording"
        })
@NullMarked
package vn.annhi.resource;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
