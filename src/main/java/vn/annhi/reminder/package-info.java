/** Mail that An Nhi sends by itself, once, whatever the number of nodes. */
@ApplicationModule(
        displayName = "Reminders and mail",
        allowedDependencies = {"calendar", "organisation", "obligation", "wording"})
@NullMarked
package vn.annhi.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
