/** How the engine is configured: schema, one plugin for all overrides, one deployment per procedure. */
@NullMarked
package vn.annhi.engine.setup;

import org.jspecify.annotations.NullMarked;
