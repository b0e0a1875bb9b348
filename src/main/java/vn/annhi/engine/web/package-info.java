/** The door of the web apps: which of the engine's own web calls exist, and for whom. */
@NullMarked
package vn.annhi.engine.web;

import org.jspecify.annotations.NullMarked;
