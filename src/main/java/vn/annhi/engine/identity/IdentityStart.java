package vn.annhi.engine.identity;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Mirrors the organisation at every start, one node at a time, before anybody can sign in. */
@Component
class IdentityStart implements SmartInitializingSingleton {

    private final IdentityMirror mirror;
    private final Permits permits;
    private final WorkLists workLists;
    private final FirstAdministrator administrator;
    private final SubstitutionMirror substitutions;
    private final IdentityLock lock;

    IdentityStart(
            IdentityMirror mirror,
            Permits permits,
            WorkLists workLists,
            FirstAdministrator administrator,
            SubstitutionMirror substitutions,
            IdentityLock lock) {
        this.mirror = mirror;
        this.permits = permits;
        this.workLists = workLists;
        this.administrator = administrator;
        this.substitutions = substitutions;
        this.lock = lock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        lock.alone(() -> {
            mirror.mirror();
            permits.grant();
            workLists.agree();
            administrator.appoint();
            substitutions.agree();
        });
    }
}
