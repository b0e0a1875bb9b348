/** Which figures are reported and how they are broken down: data, not code (Circular 13/2021, domain §5). */
@NullMarked
package vn.annhi.reporting.indicator;

import org.jspecify.annotations.NullMarked;
