/** The periodic review of the register by each commune. */
@NullMarked
package vn.annhi.register.review;

import org.jspecify.annotations.NullMarked;
