/** Reads the tables of data that An Nhi ships (units, holidays, …) and says precisely where one is broken. */
@NullMarked
package vn.annhi.datafile;

import org.jspecify.annotations.NullMarked;
