/** Files of children that an office has already: read, mapped, checked whole, taken over in steps. */
@NullMarked
package vn.annhi.register.imports;

import org.jspecify.annotations.NullMarked;
