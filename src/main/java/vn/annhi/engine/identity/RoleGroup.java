package vn.annhi.engine.identity;

import vn.annhi.organisation.Role;

/** The engine group that carries the permissions of a role; it never carries work. */
final class RoleGroup {

    private RoleGroup() {}

    static String id(Role role) {
        return "role." + role.id();
    }
}
