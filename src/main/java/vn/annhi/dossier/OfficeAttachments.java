package vn.annhi.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.dossier.DocumentRefusedException.Kind;

/** What is attached to what is no case, such as reports: the table {@code office_document}. */
@Repository
class OfficeAttachments implements Attachments {

    private static final int LONGEST_REASON = 500;

    private final JdbcClient sql;
    private final DocumentIntake intake;
    private final DocumentLimits limits;
    private final List<AttachmentPlace> places;

    OfficeAttachments(JdbcClient sql, DocumentIntake intake, DocumentLimits limits, List<AttachmentPlace> places) {
        this.sql = sql;
        this.intake = intake;
        this.limits = limits;
        this.places = places;
    }

    @Override
    public boolean keeps(String code) {
        return places.stream().anyMatch(place -> place.keepsAttachments(code));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Document> list(String code, Author reader) {
        return sql.sql("select * from office_document where code = ? and removed_at is null order by uploaded_at, id")
                .param(code)
                .query((row, n) -> read(row, reader))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public DocumentFile open(String code, UUID id, Author reader) {
        return sql.sql("select * from office_document where code = ? and id = ? and removed_at is null")
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
                        "insert into office_document (id, code, name, media_type, size, scan, uploaded_by, position, uploaded_at,"
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
        sql.sql("update office_document set removed_by = ?, removed_at = ?, removal_reason = ? where id = ?")
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
