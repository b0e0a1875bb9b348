/** The pages of the register, of its imports, duplicates and data worklist. */
@NullMarked
package vn.annhi.register.page;

import org.jspecify.annotations.NullMarked;
