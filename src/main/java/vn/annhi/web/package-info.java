/** What our own pages and the engine's web apps share. */
@NullMarked
package vn.annhi.web;

import org.jspecify.annotations.NullMarked;
