/** Units, roles and positions of the offices that protect children, with their history, and who holds which position. */
@NullMarked
package vn.annhi.organisation;

import org.jspecify.annotations.NullMarked;
