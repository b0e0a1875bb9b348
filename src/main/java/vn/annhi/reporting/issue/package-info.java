/** Problems that arise between the periodic reports: report, direction, result (domain §6.1). */
@NullMarked
package vn.annhi.reporting.issue;

import org.jspecify.annotations.NullMarked;
