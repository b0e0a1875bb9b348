/** The pages of supervisors. */
@NullMarked
package vn.annhi.supervision.page;

import org.jspecify.annotations.NullMarked;
