package vn.annhi.register;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.annhi.calendar.StatutoryClock;
import vn.annhi.dossier.Author;
import vn.annhi.organisation.UnitId;
import vn.annhi.organisation.Vietnamese;
import vn.annhi.register.ChildRecord.State;

/** The tables {@code child_record}, {@code child_group} and {@code child_change}: every change is kept with what was before. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Children {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;
    private final Clock clock;

    Children(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What was done to a record, as its history names it. */
    public enum Act {
        ADDED,
        CHANGED,
        IMPORTED,
        LEFT,
        RETURNED,
        MERGED,
        ABSORBED,
        SEPARATED;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A new record. */
    public void insert(ChildRecord child, Act act, Author author) {
        with(sql.sql("""
                        insert into child_record (code, unit, full_name, name_key, birth_date, birth_year, sex, ethnicity,
                            mother, father, carer, village, household, at_risk, groups, ministry_code, note, changed_at)
                        values (:code, :unit, :name, :key, :birth, :year, :sex, :ethnicity, :mother, :father, :carer,
                            :village, :household, :risk, :groups, :ministry, :note, :now)
                        """), child).param("now", Timestamp.from(author.at())).update();
        groups(child, author);
        history(child, Optional.empty(), Optional.empty(), act, author);
    }

    /** The record becomes the other one; {@link StaleChildException} when somebody changed it since it was read. */
    public ChildRecord replace(
            ChildRecord before, ChildRecord after, Act act, Optional<ChildCode> other, Author author) {
        var changed = new ChildRecord(
                after.code(),
                after.unit(),
                after.particulars(),
                after.state(),
                after.leftReason(),
                after.mergedInto(),
                before.version() + 1,
                author.at());
        var updated = with(sql.sql("""
                        update child_record set unit = :unit, full_name = :name, name_key = :key, birth_date = :birth,
                            birth_year = :year, sex = :sex, ethnicity = :ethnicity, mother = :mother, father = :father,
                            carer = :carer, village = :village, household = :household, at_risk = :risk, groups = :groups,
                            ministry_code = :ministry, note = :note, state = :state, left_reason = :reason,
                            merged_into = :into, version = version + 1, changed_at = :now
                        where code = :code and version = :version
                        """), changed)
                .param("now", Timestamp.from(author.at()))
                .param("state", changed.state().id())
                .param("reason", changed.leftReason().orElse(null))
                .param("into", changed.mergedInto().map(ChildCode::value).orElse(null))
                .param("version", before.version())
                .update();
        if (updated == 0) {
            throw new StaleChildException(before.code());
        }
        groups(changed, author);
        history(changed, Optional.of(before), other, act, author);
        return changed;
    }

    private static StatementSpec with(StatementSpec statement, ChildRecord child) {
        var of = child.particulars();
        return statement
                .param("code", child.code().value())
                .param("unit", child.unit().value())
                .param("name", of.name())
                .param("key", Vietnamese.fold(of.name()))
                .param("birth", of.birthDate().map(Date::valueOf).orElse(null))
                .param("year", of.birthYear().orElse(null))
                .param("sex", of.sex())
                .param("ethnicity", of.ethnicity())
                .param("mother", of.mother())
                .param("father", of.father())
                .param("carer", of.carer())
                .param("village", of.village())
                .param("household", of.household())
                .param("risk", of.atRisk())
                .param("groups", of.groups().toArray(String[]::new))
                .param("ministry", of.ministryCode())
                .param("note", of.note());
    }

    /** Groups that hold no longer end today, new ones begin; of a record that does not count all end. */
    private void groups(ChildRecord child, Author author) {
        var today = LocalDate.ofInstant(author.at(), StatutoryClock.ZONE);
        var now = child.state() == State.ACTIVE ? child.particulars().groups().toArray(String[]::new) : new String[0];
        sql.sql("update child_group set until = :today where child = :child and until is null and grp <> all (:groups)")
                .param("today", Date.valueOf(today))
                .param("child", child.code().value())
                .param("groups", now)
                .update();
        sql.sql("""
                        insert into child_group (child, grp, since)
                        select :child, held.grp, :today from unnest(:groups) as held (grp)
                        where not exists (select 1 from child_group g
                            where g.child = :child and g.grp = held.grp and g.until is null)
                        on conflict (child, grp, since) do update set until = null
                        """)
                .param("child", child.code().value())
                .param("today", Date.valueOf(today))
                .param("groups", now)
                .update();
    }

    private void history(
            ChildRecord after, Optional<ChildRecord> before, Optional<ChildCode> other, Act act, Author author) {
        sql.sql("""
                        insert into child_change (child, version, act, author, position, at, before, after, other)
                        values (:child, :version, :act, :author, :position, :at, cast(:before as jsonb),
                            cast(:after as jsonb), :other)
                        """)
                .param("child", after.code().value())
                .param("version", after.version())
                .param("act", act.id())
                .param("author", author.officer())
                .param("position", author.position())
                .param("at", Timestamp.from(author.at()))
                .param("before", before.map(JSON::writeValueAsString).orElse(null))
                .param("after", JSON.writeValueAsString(after))
                .param("other", other.map(ChildCode::value).orElse(null))
                .update();
    }

    /** The record with that code, if there is one in these units. */
    @Transactional(readOnly = true)
    public Optional<ChildRecord> find(String code, Collection<String> units) {
        return sql.sql("select * from child_record where code = :code and unit = any (:units)")
                .param("code", code)
                .param("units", units.toArray(String[]::new))
                .query((row, n) -> read(row))
                .optional();
    }

    /** The children that count in these units, in the order of their folded names and codes. */
    @Transactional(readOnly = true)
    public List<ChildRecord> list(Collection<String> units, ChildFilter filter, long offset, int limit) {
        return filter.onto(
                        sql.sql("select * from child_record where state = 'active' and unit = any (:units) and "
                                + ChildFilter.CONDITION + " order by name_key, code offset :offset limit :limit"),
                        LocalDate.now(clock))
                .param("units", units.toArray(String[]::new))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    /** How many those are. */
    @Transactional(readOnly = true)
    public long count(Collection<String> units, ChildFilter filter) {
        return filter.onto(
                        sql.sql("select count(*) from child_record where state = 'active' and unit = any (:units) and "
                                + ChildFilter.CONDITION),
                        LocalDate.now(clock))
                .param("units", units.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    static ChildRecord read(ResultSet row) throws SQLException {
        return new ChildRecord(
                new ChildCode(row.getString("code")),
                new UnitId(row.getString("unit")),
                new Particulars(
                        row.getString("full_name"),
                        Optional.ofNullable(row.getDate("birth_date")).map(Date::toLocalDate),
                        Optional.ofNullable(row.getObject("birth_year", Integer.class)),
                        row.getString("sex"),
                        row.getString("ethnicity"),
                        row.getString("mother"),
                        row.getString("father"),
                        row.getString("carer"),
                        row.getString("village"),
                        row.getString("household"),
                        row.getBoolean("at_risk"),
                        row.getString("ministry_code"),
                        row.getString("note"),
                        Arrays.asList((String[]) row.getArray("groups").getArray())),
                State.of(row.getString("state")),
                Optional.ofNullable(row.getString("left_reason")),
                Optional.ofNullable(row.getString("merged_into")).map(ChildCode::new),
                row.getInt("version"),
                row.getTimestamp("changed_at").toInstant());
    }
}
