/** The figures of the overview and the duties behind them. */
@NullMarked
package vn.annhi.supervision.overview;

import org.jspecify.annotations.NullMarked;
