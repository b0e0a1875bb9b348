/** Campaigns: which reports are asked for and when, who has sent what (domain §6.3, §12.5). */
@NullMarked
package vn.annhi.reporting.campaign;

import org.jspecify.annotations.NullMarked;
