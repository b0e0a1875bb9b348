/** The register of carers for those who keep it and those who guide them. */
@NullMarked
package vn.annhi.care.page;

import org.jspecify.annotations.NullMarked;
