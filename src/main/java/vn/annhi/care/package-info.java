/** Alternative care (Decree 56/2017/NĐ-CP, chapter IV): what its forms mean, who is placed where, the register of carers. */
@ApplicationModule(
        displayName = "Alternative care",
        allowedDependencies = {
            "calendar",
            "datafile",
            "directive",
            "dossier",
            "intervention",
            "numbering",
            "obligation",
            "organisation",
            "procedure",
            "web",
            "wording"
        })
@NullMarked
package vn.annhi.care;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
