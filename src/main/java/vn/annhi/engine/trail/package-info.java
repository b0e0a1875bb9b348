/** Which element of which diagram was passed when: told to the supervision from the engine's history events. */
@NullMarked
package vn.annhi.engine.trail;

import org.jspecify.annotations.NullMarked;
