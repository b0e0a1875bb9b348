package vn.annhi.register;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.dossier.Author;

/** What happened to a child's record: groups from when to when, what the child got, who changed it, who read it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ChildHistory {

    private final JdbcClient sql;

    ChildHistory(JdbcClient sql) {
        this.sql = sql;
    }

    /** A group and from when to when it held. */
    public record Held(String group, LocalDate since, Optional<LocalDate> until) {}

    /** What a child got; {@code amount} in đồng. */
    public record Support(LocalDate givenOn, String what, Optional<BigDecimal> amount) {}

    /** One change. */
    public record Change(int version, String act, String author, Instant at, Optional<String> other) {

        /** Key of its name in the message bundle. */
        public String messageKey() {
            return "register.act." + act;
        }
    }

    /** Every group that held, the newest first. */
    @Transactional(readOnly = true)
    public List<Held> groups(ChildCode child) {
        return sql.sql("select grp, since, until from child_group where child = ? order by since desc, grp")
                .param(child.value())
                .query((row, n) -> new Held(
                        row.getString("grp"),
                        row.getDate("since").toLocalDate(),
                        Optional.ofNullable(row.getDate("until")).map(Date::toLocalDate)))
                .list();
    }

    /** What the child got, and what the records that were merged into this one say it got; the newest first. */
    @Transactional(readOnly = true)
    public List<Support> supports(ChildCode child) {
        return sql.sql("select given_on, what, amount from child_support where child = :child"
                        + " or child in (select code from child_record where merged_into = :child)"
                        + " order by given_on desc, id desc")
                .param("child", child.value())
                .query((row, n) -> new Support(
                        row.getDate("given_on").toLocalDate(),
                        row.getString("what"),
                        Optional.ofNullable(row.getBigDecimal("amount"))))
                .list();
    }

    /** Notes what the child got. */
    public void support(ChildCode child, Support support, Author author) {
        sql.sql("insert into child_support (child, given_on, what, amount, author, position, at)"
                        + " values (:child, :day, :what, :amount, :author, :position, :at)")
                .param("child", child.value())
                .param("day", Date.valueOf(support.givenOn()))
                .param("what", support.what())
                .param("amount", support.amount().orElse(null))
                .param("author", author.officer())
                .param("position", author.position())
                .param("at", Timestamp.from(author.at()))
                .update();
    }

    /** Every change, the newest first. */
    @Transactional(readOnly = true)
    public List<Change> changes(ChildCode child) {
        return sql.sql("select version, act, author, at, other from child_change where child = ? order by version desc")
                .param(child.value())
                .query((row, n) -> new Change(
                        row.getInt("version"),
                        row.getString("act"),
                        row.getString("author"),
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getString("other"))))
                .list();
    }

    /** Somebody was shown so many children: one of them, a list, a file, suspected duplicates. */
    public void read(String account, String what, @Nullable ChildCode child, int number, Instant at) {
        sql.sql(
                        "insert into child_reading (account, at, what, child, number) values (:account, :at, :what, :child, :n)")
                .param("account", account)
                .param("at", Timestamp.from(at))
                .param("what", what)
                .param("child", child == null ? null : child.value())
                .param("n", number)
                .update();
    }
}
