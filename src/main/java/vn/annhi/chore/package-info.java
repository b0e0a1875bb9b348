/** What an office must do that belongs to no case: so far, mail addresses that do not work. */
@ApplicationModule(
        displayName = "Chores of an office",
        allowedDependencies = {"numbering", "organisation", "procedure", "dossier", "reminder", "wording"})
@NullMarked
package vn.annhi.chore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
