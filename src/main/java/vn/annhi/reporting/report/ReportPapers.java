package vn.annhi.reporting.report;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.annhi.dossier.Author;
import vn.annhi.reporting.ReportCode;

/** The table {@code report_paper}: every form of a report as it was submitted. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ReportPapers {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;

    ReportPapers(JdbcClient sql) {
        this.sql = sql;
    }

    /** One submitted form. */
    public record Paper(String formId, Author author, Map<String, Object> data) {

        /** The answer as text, empty when there is none. */
        public String text(String key) {
            return data.get(key) instanceof String text ? text.strip() : "";
        }
    }

    /** Appends a form; the caller holds the report. */
    public void append(ReportCode report, String formId, Author author, Map<String, Object> data) {
        sql.sql("""
                        insert into report_paper (report, seq, form_id, author, position, at, payload)
                        select :report, coalesce(max(seq), 0) + 1, :form, :author, :position, :at, :data::json
                        from report_paper where report = :report
                        """)
                .param("report", report.value())
                .param("form", formId)
                .param("author", author.officer())
                .param("position", author.position())
                .param("at", Timestamp.from(author.at()))
                .param("data", JSON.writeValueAsString(data))
                .update();
    }

    /** All forms of the report, in the order they were submitted. */
    @Transactional(readOnly = true)
    public List<Paper> of(ReportCode report) {
        return sql.sql("select * from report_paper where report = ? order by seq")
                .param(report.value())
                .query((row, n) -> new Paper(
                        row.getString("form_id"),
                        new Author(
                                row.getString("author"),
                                row.getString("position"),
                                row.getTimestamp("at").toInstant()),
                        JSON.readValue(row.getString("payload"), new TypeReference<Map<String, Object>>() {})))
                .list();
    }

    /** The newest form of that kind. */
    @Transactional(readOnly = true)
    public Optional<Paper> latest(ReportCode report, String formId) {
        return of(report).stream()
                .filter(paper -> paper.formId().equals(formId))
                .reduce((earlier, later) -> later);
    }
}
