/** Cases, children and the append-only, hash-chained records of every submitted form. */
@NullMarked
package vn.annhi.dossier;

import org.jspecify.annotations.NullMarked;
