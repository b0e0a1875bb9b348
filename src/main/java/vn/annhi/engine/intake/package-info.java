/** The calls of other bodies' systems that report children, such as hotline 111's; see decision 0017. */
@NullMarked
package vn.annhi.engine.intake;

import org.jspecify.annotations.NullMarked;
