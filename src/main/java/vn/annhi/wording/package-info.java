/** The texts that people read, from the message bundles only. */
@ApplicationModule(
        displayName = "Message texts",
        allowedDependencies = {})
@NullMarked
package vn.annhi.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
