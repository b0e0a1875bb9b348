/** What an officer may do to the engine: claim and submit a form, nothing else; no unknown variable ever. */
@NullMarked
package vn.annhi.engine.guard;

import org.jspecify.annotations.NullMarked;
