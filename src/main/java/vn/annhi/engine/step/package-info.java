/** What happens when the procedure reaches or leaves a step: performing unit, due date, duty, called units. */
@NullMarked
package vn.annhi.engine.step;

import org.jspecify.annotations.NullMarked;
