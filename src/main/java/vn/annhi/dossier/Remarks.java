package vn.annhi.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The remarks on the cases; what was said stays. Writing joins the caller's transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Remarks {

    private final JdbcClient sql;

    Remarks(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds one. */
    public void add(CaseCode code, Remark remark) {
        var author = remark.author();
        sql.sql("""
                        insert into case_remark (case_code, kind, about, detail, remark, officer, position, acting_for, paper,
                            said_at)
                        values (:code, :kind, :about, :detail, :remark, :officer, :position, :acting, :paper, :at)
                        """)
                .param("code", code.value())
                .param("kind", remark.kind().id())
                .param("about", remark.about())
                .param("detail", remark.detail())
                .param("remark", remark.text())
                .param("officer", author.officer())
                .param("position", author.position())
                .param("acting", author.actingFor().map(ActingFor::officer).orElse(null))
                .param("paper", author.actingFor().map(ActingFor::paper).orElse(null))
                .param("at", Timestamp.from(author.at()))
                .update();
    }

    /** Those on the case, the oldest first; an erased text is empty. */
    @Transactional(readOnly = true)
    public List<Remark> of(CaseCode code) {
        return sql.sql("select * from case_remark where case_code = ? order by said_at, id")
                .param(code.value())
                .query((row, n) -> remark(row))
                .list();
    }

    private static Remark remark(ResultSet row) throws SQLException {
        var absent = row.getString("acting_for");
        var acting = absent == null ? null : new ActingFor(0, absent, row.getString("paper"));
        return new Remark(
                Remark.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("about"),
                row.getString("detail"),
                Optional.ofNullable(row.getString("remark")).orElse(""),
                new Author(
                        row.getString("officer"),
                        row.getString("position"),
                        row.getTimestamp("said_at").toInstant(),
                        Optional.ofNullable(acting)));
    }
}
