/** What An Nhi tells people by itself, by mail: late rather than never, and never twice. */
@ApplicationModule(
        displayName = "Reminders and mail",
        allowedDependencies = {"calendar", "datafile", "organisation", "obligation", "wording", "web"})
@NullMarked
package vn.annhi.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
