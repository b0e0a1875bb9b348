/** The tasks of units for those who carry them out and those who follow them. */
@NullMarked
package vn.annhi.directive.page;

import org.jspecify.annotations.NullMarked;
