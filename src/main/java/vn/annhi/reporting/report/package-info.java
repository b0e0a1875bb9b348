/** The report of one unit: its form, its rules, its frozen figures and what is behind them. */
@NullMarked
package vn.annhi.reporting.report;

import org.jspecify.annotations.NullMarked;
