package vn.annhi.register;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.annhi.dossier.Author;
import vn.annhi.procedure.Refusal;
import vn.annhi.procedure.RefusedException;
import vn.annhi.register.ChildRecord.State;
import vn.annhi.register.Children.Act;

/** Makes one record of two, and two of one again. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Merges {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Children children;
    private final JdbcClient sql;

    Merges(Children children, JdbcClient sql) {
        this.children = children;
        this.sql = sql;
    }

    /** What the record that stays would say: its own, and from the other one what it lacks; the groups of both. */
    public Particulars preview(ChildRecord stays, ChildRecord goes) {
        var own = stays.particulars();
        var other = goes.particulars();
        return new Particulars(
                own.name(),
                own.birthDate().or(other::birthDate),
                own.birthYear().or(other::birthYear),
                own.sex().equals("unknown") ? other.sex() : own.sex(),
                either(own.ethnicity(), other.ethnicity()),
                either(own.mother(), other.mother()),
                either(own.father(), other.father()),
                either(own.carer(), other.carer()),
                either(own.village(), other.village()),
                own.household().equals("unknown") ? other.household() : own.household(),
                own.atRisk() || other.atRisk(),
                either(own.ministryCode(), other.ministryCode()),
                Stream.of(own.note(), other.note())
                        .filter(note -> !note.isBlank())
                        .distinct()
                        .reduce((one, two) -> one + "; " + two)
                        .orElse(""),
                groups(own, other));
    }

    /** A group with its case stands for the group alone. */
    private static List<String> groups(Particulars own, Particulars other) {
        var all = new LinkedHashSet<>(own.groups());
        all.addAll(other.groups());
        return all.stream()
                .filter(group -> all.stream().noneMatch(more -> more.startsWith(group + ".")))
                .toList();
    }

    private static String either(String own, String other) {
        return own.isBlank() ? other : own;
    }

    /** The second record goes into the first, with what the child got; both are as they were read, or nothing happens. */
    public ChildRecord merge(ChildRecord stays, ChildRecord goes, Author author) {
        if (stays.code().equals(goes.code()) || stays.state() != State.ACTIVE || goes.state() != State.ACTIVE) {
            throw new RefusedException(List.of(Refusal.of("merge", "register.fault.merge")));
        }
        var merged = children.replace(
                stays,
                with(stays, preview(stays, goes), State.ACTIVE, Optional.empty()),
                Act.ABSORBED,
                Optional.of(goes.code()),
                author);
        children.replace(
                goes,
                with(goes, goes.particulars(), State.MERGED, Optional.of(stays.code())),
                Act.MERGED,
                Optional.of(stays.code()),
                author);
        return merged;
    }

    /** The record that was merged into this one last, if it can be taken out again: nobody changed this one since. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<String> separable(ChildRecord stays) {
        return sql.sql("select other from child_change where child = ? and version = ? and act = 'absorbed'")
                .params(stays.code().value(), stays.version())
                .query(String.class)
                .optional();
    }

    /** Both records are again what they were before the merge. */
    public void separate(ChildRecord stays, Collection<String> units, Author author) {
        var other = separable(stays)
                .flatMap(code -> children.find(code, units))
                .orElseThrow(() -> new RefusedException(List.of(Refusal.of("merge", "register.fault.separate"))));
        var before = sql.sql("select before from child_change where child = ? and version = ?")
                .params(stays.code().value(), stays.version())
                .query(String.class)
                .single();
        var was = JSON.readValue(before, ChildRecord.class);
        children.replace(
                stays,
                with(stays, was.particulars(), State.ACTIVE, Optional.empty()),
                Act.SEPARATED,
                Optional.of(other.code()),
                author);
        children.replace(
                other,
                with(other, other.particulars(), State.ACTIVE, Optional.empty()),
                Act.SEPARATED,
                Optional.of(stays.code()),
                author);
    }

    private static ChildRecord with(ChildRecord child, Particulars particulars, State state, Optional<ChildCode> into) {
        return new ChildRecord(
                child.code(),
                child.unit(),
                particulars,
                state,
                Optional.empty(),
                into,
                child.version(),
                child.changedAt());
    }
}
