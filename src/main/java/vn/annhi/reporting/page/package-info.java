/** Pages of reports: campaigns and who has sent what, one report and the cases behind it, problems, indicators. */
@NullMarked
package vn.annhi.reporting.page;

import org.jspecify.annotations.NullMarked;
