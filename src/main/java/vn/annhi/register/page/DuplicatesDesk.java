package vn.annhi.register.page;

import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.annhi.dossier.Author;
import vn.annhi.procedure.Refusal;
import vn.annhi.procedure.RefusedException;
import vn.annhi.register.ChildHistory;
import vn.annhi.register.ChildRecord;
import vn.annhi.register.Children;
import vn.annhi.register.Duplicates;
import vn.annhi.register.Merges;
import vn.annhi.register.Particulars;
import vn.annhi.register.RegisterScope;

/** Suspected duplicates of the registers that an officer keeps; merging two records, and taking them apart again. */
@Component
class DuplicatesDesk {

    static final int SHOWN = 100;

    private final Duplicates duplicates;
    private final Merges merges;
    private final Children children;
    private final ChildHistory history;
    private final RegisterScope scope;
    private final Clock clock;

    DuplicatesDesk(
            Duplicates duplicates,
            Merges merges,
            Children children,
            ChildHistory history,
            RegisterScope scope,
            Clock clock) {
        this.duplicates = duplicates;
        this.merges = merges;
        this.children = children;
        this.history = history;
        this.scope = scope;
        this.clock = clock;
    }

    /** Two records and what one of them would say. */
    record Preview(ChildRecord stays, ChildRecord goes, Particulars merged) {}

    @Transactional
    public List<Duplicates.Pair> pairs(String account) {
        var found = duplicates.among(scope.units(account));
        history.read(account, "duplicates", null, Math.min(found.size(), SHOWN) * 2, clock.instant());
        return found;
    }

    @Transactional
    public Preview preview(String account, String stays, String goes) {
        var one = open(account, stays);
        var other = open(account, goes);
        return new Preview(one, other, merges.preview(one, other));
    }

    /** Merges the records as they were shown; {@link RefusedException} when one was changed since. */
    @Transactional
    public void merge(String account, String stays, int staysVersion, String goes, int goesVersion) {
        var one = find(account, stays);
        var other = find(account, goes);
        if (one.version() != staysVersion || other.version() != goesVersion) {
            throw new RefusedException(List.of(Refusal.of("merge", "register.fault.stale")));
        }
        merges.merge(one, other, author(account));
    }

    /** Whether the last thing that happened to the record was a merge. */
    @Transactional(readOnly = true)
    public boolean separable(ChildRecord child) {
        return merges.separable(child).isPresent();
    }

    @Transactional
    public void separate(String account, String code) {
        merges.separate(find(account, code), scope.units(account), author(account));
    }

    private ChildRecord open(String account, String code) {
        var child = find(account, code);
        history.read(account, "child", child.code(), 1, clock.instant());
        return child;
    }

    private ChildRecord find(String account, String code) {
        return children.find(code, scope.units(account))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Author author(String account) {
        return scope.author(account).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
