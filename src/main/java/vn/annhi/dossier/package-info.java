/** Cases, children and the append-only, hash-chained records of every submitted form. */
@ApplicationModule(
        displayName = "Case files",
        allowedDependencies = {"organisation"})
@NullMarked
package vn.annhi.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
