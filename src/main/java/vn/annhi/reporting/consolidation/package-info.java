/** The sum of all units of a campaign: who has sent, what stands out, the consolidated report. */
@NullMarked
package vn.annhi.reporting.consolidation;

import org.jspecify.annotations.NullMarked;
