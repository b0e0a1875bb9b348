/** The ledger of duties: who must do what by when under which article; nothing else computes lateness. */
@NullMarked
package vn.annhi.obligation;

import org.jspecify.annotations.NullMarked;
