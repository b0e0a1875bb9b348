/** An Nhi: the application, its clock, and one module per package below. */
@NullMarked
package vn.annhi;

import org.jspecify.annotations.NullMarked;
