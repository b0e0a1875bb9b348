@NullMarked
package vn.annhi.form;

import org.jspecify.annotations.NullMarked;
