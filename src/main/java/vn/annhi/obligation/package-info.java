/** The ledger of duties: who must do what by when under which article; nothing else computes lateness. */
@ApplicationModule(
        displayName = "Ledger of duties",
        allowedDependencies = {"calendar", "organisation", "wording"})
@NullMarked
package vn.annhi.obligation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
