/** The schema of a Camunda Form, read on the server: the same file that the browser renders decides what is accepted. */
@ApplicationModule(
        displayName = "Form schemas on the server",
        allowedDependencies = {})
@NullMarked
package vn.annhi.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
