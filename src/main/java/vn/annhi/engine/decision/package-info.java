/** The decision tables, evaluated outside the processes so that no answer becomes history. */
@NullMarked
package vn.annhi.engine.decision;

import org.jspecify.annotations.NullMarked;
