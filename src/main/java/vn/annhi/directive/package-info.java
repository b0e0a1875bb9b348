/** Tasks for the units: from letters with the eight directives, and from the calendar of duties (domain §6.1, §12.6). */
@ApplicationModule(
        displayName = "Directives and calendar duties",
        allowedDependencies = {
            "calendar",
            "datafile",
            "dossier",
            "numbering",
            "obligation",
            "organisation",
            "procedure",
            "web",
            "wording"
        })
@NullMarked
package vn.annhi.directive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
