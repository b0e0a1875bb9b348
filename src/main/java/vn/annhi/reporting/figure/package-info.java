/** The figures of cases: what is counted, brought up to date and grouped by set-based SQL. */
@NullMarked
package vn.annhi.reporting.figure;

import org.jspecify.annotations.NullMarked;
