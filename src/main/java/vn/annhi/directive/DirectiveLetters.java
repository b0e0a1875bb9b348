package vn.annhi.directive;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.dossier.Author;
import vn.annhi.organisation.UnitId;

/** The table {@code directive_letter}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class DirectiveLetters {

    private final JdbcClient sql;

    DirectiveLetters(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps a letter; false when the office has entered one of that number and day already. */
    boolean insert(Letter letter, Author author) {
        return sql.sql(
                                "insert into directive_letter (code, office, number, issued_on, issuer, subject, template, entered_by,"
                                        + " position, entered_at) values (:code, :office, :number, :issued, :issuer, :subject,"
                                        + " :template, :officer, :position, :now) on conflict do nothing")
                        .param("code", letter.code().value())
                        .param("office", letter.office().value())
                        .param("number", letter.number())
                        .param("issued", Date.valueOf(letter.issuedOn()))
                        .param("issuer", letter.issuer())
                        .param("subject", letter.subject())
                        .param("template", letter.template().orElse(null))
                        .param("officer", author.officer())
                        .param("position", author.position())
                        .param("now", Timestamp.from(author.at()))
                        .update()
                == 1;
    }

    /** The letter with that code. */
    @Transactional(readOnly = true)
    public Letter find(DirectiveCode code) {
        return sql.sql("select * from directive_letter where code = ?")
                .param(code.value())
                .query((row, n) -> read(row))
                .single();
    }

    /** The letters that one of the units entered, or that ask something of one of them; newest first. */
    @Transactional(readOnly = true)
    public List<Letter> concerning(Collection<String> units) {
        return sql.sql("""
                        select * from directive_letter l
                        where office = any (:units)
                            or exists (select 1 from directive_task t where t.letter = l.code and t.unit = any (:units))
                        order by issued_on desc, code desc
                        """)
                .param("units", units.toArray(String[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    private static Letter read(ResultSet row) throws SQLException {
        return new Letter(
                new DirectiveCode(row.getString("code")),
                new UnitId(row.getString("office")),
                row.getString("number"),
                row.getDate("issued_on").toLocalDate(),
                row.getString("issuer"),
                row.getString("subject"),
                Optional.ofNullable(row.getString("template")));
    }
}
