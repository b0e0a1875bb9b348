/** How many cases stay at, or passed, each element of a diagram, for how long, and how many of them too long. */
@NullMarked
package vn.annhi.supervision.visit;

import org.jspecify.annotations.NullMarked;
