/** What a file really is, whatever its name says, and whether it may be kept. */
@NullMarked
package vn.annhi.dossier.content;

import org.jspecify.annotations.NullMarked;
