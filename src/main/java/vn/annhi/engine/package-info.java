/** Everything that touches Camunda: forms at the boundary, tenancy, listeners, hardening. */
@NullMarked
package vn.annhi.engine;

import org.jspecify.annotations.NullMarked;
