/** Rules of law as small named policies: plain Java, no framework. */
@NullMarked
package vn.annhi.intervention.policy;

import org.jspecify.annotations.NullMarked;
