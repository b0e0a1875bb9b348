/** What our own pages and the engine's web apps share. */
@ApplicationModule(
        displayName = "Own pages",
        allowedDependencies = {"organisation", "wording"})
@NullMarked
package vn.annhi.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
