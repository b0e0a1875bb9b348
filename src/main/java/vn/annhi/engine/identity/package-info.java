/** Mirrors units, positions and officers into engine tenants, groups, users and permissions. */
@NullMarked
package vn.annhi.engine.identity;

import org.jspecify.annotations.NullMarked;
