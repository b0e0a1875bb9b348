/** Everything that touches Camunda: forms at the boundary, tenancy, listeners, hardening. */
@ApplicationModule(
        displayName = "Procedure engine",
        allowedDependencies = {
            "datafile",
            "calendar",
            "care",
            "directive",
            "organisation",
            "paper",
            "obligation",
            "dossier",
            "procedure",
            "intervention",
            "chore",
            "reminder",
            "register",
            "reporting",
            "supervision",
            "form",
            "web",
            "wording"
        })
@NullMarked
package vn.annhi.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
