package vn.annhi.reporting.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.dossier.Attachments;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.Document;
import vn.annhi.dossier.DocumentFile;
import vn.annhi.dossier.DocumentIntake;
import vn.annhi.dossier.DocumentLimits;
import vn.annhi.dossier.DocumentRefusedException;
import vn.annhi.dossier.DocumentRefusedException.Kind;
import vn.annhi.dossier.ScanResult;
import vn.annhi.reporting.ReportCode;

/** What is attached to reports and consolidations: the table {@code report_document}. */
@Repository
class ReportAttachments implements Attachments {

    private static final int LONGEST_REASON = 500;

    private final JdbcClient sql;
    private final DocumentIntake intake;
    private final DocumentLimits limits;

    ReportAttachments(JdbcClient sql, DocumentIntake intake, DocumentLimits limits) {
        this.sql = sql;
        this.intake = intake;
        this.limits = limits;
    }

    @Override
    public boolean keeps(String code) {
        return ReportCode.isReport(code) || ReportCode.isCampaign(code);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Document> list(String code, Author reader) {
        return sql.sql("select * from report_document where report = ? and removed_at is null order by uploaded_at, id")
                .param(code)
                .query((row, n) -> read(row, reader))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public DocumentFile open(String code, UUID id, Author reader) {
        return sql.sql("select * from report_document where report = ? and id = ? and removed_at is null")
                .params(code, id)
                .query((row, n) -> new DocumentFile(read(row, reader), row.getBytes("content")))
                .optional()
                .orElseThrow(() -> new DocumentRefusedException(Kind.UNKNOWN, "dossier.document.unknown"));
    }

    @Override
    @Transactional
    public Document add(String code, String name, byte[] content, Author author) {
        var document = intake.examine(code, name, content, author);
        // Of two at once, the second waits and counts the first
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 19))")
                .param(code)
                .query((row, n) -> row)
                .list();
        if (list(code, author).size() >= limits.maxPerCase()) {
            throw new DocumentRefusedException(Kind.CONTENT, "dossier.document.tooMany", limits.maxPerCase());
        }
        sql.sql(
                        "insert into report_document (id, report, name, media_type, size, scan, uploaded_by, position, uploaded_at,"
                                + " content) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        document.id(),
                        code,
                        document.name(),
                        document.mediaType(),
                        document.size(),
                        document.scan().name(),
                        author.officer(),
                        author.position(),
                        Timestamp.from(author.at()),
                        content)
                .update();
        return document;
    }

    @Override
    @Transactional
    public void remove(String code, UUID id, String reason, Author author) {
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new DocumentRefusedException(Kind.CONTENT, "dossier.document.reason", LONGEST_REASON);
        }
        if (!open(code, id, author).document().removable()) {
            throw new DocumentRefusedException(Kind.NOT_ALLOWED, "dossier.document.notYours");
        }
        sql.sql("update report_document set removed_by = ?, removed_at = ?, removal_reason = ? where id = ?")
                .params(author.officer(), Timestamp.from(author.at()), why, id)
                .update();
    }

    private static Document read(ResultSet row, Author reader) throws SQLException {
        return new Document(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                ScanResult.valueOf(row.getString("scan")),
                new Author(
                        row.getString("uploaded_by"),
                        row.getString("position"),
                        row.getTimestamp("uploaded_at").toInstant()),
                row.getString("position").equals(reader.position()));
    }
}
