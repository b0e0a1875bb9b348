/** The case procedure of Decree 56/2017/NĐ-CP, chapter III: what each form means for the case. */
@ApplicationModule(
        displayName = "Case procedure of Decree 56/2017",
        allowedDependencies = {"calendar", "organisation", "obligation", "dossier", "procedure", "wording"})
@NullMarked
package vn.annhi.intervention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
