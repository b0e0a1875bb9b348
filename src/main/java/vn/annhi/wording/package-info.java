/** The texts that people read, from the message bundles only. */
@NullMarked
package vn.annhi.wording;

import org.jspecify.annotations.NullMarked;
