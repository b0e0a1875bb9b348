/** The officer's desk: our own calls behind what Tasklist shows beside the engine's, under {@code /camunda/api/an-nhi}. */
@NullMarked
package vn.annhi.engine.desk;

import org.jspecify.annotations.NullMarked;
