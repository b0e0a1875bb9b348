/** The boundary: forms are served from and recorded in the dossier; the engine gets routing facts only. */
@NullMarked
package vn.annhi.engine.form;

import org.jspecify.annotations.NullMarked;
