/** The pages of resources: balances and entries for the unit, a summary that can be posted. */
@NullMarked
package vn.annhi.resource.page;

import org.jspecify.annotations.NullMarked;
