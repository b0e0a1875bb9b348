/** The case procedure of Decree 56/2017/NĐ-CP, chapter III: what each form means for the case. */
@NullMarked
package vn.annhi.intervention;

import org.jspecify.annotations.NullMarked;
