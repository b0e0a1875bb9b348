/** Official papers in the layout of Decree 30/2020/NĐ-CP: one model, written as DOCX and as PDF. */
@ApplicationModule(
        displayName = "Official papers",
        allowedDependencies = {"wording"})
@NullMarked
package vn.annhi.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
