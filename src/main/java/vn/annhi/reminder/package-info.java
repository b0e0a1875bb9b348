/** Mail that An Nhi sends by itself, once, whatever the number of nodes. */
@NullMarked
package vn.annhi.reminder;

import org.jspecify.annotations.NullMarked;
