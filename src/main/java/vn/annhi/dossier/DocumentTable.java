package vn.annhi.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents and their contents in the database; who may do what is decided elsewhere. */
@Component
class DocumentTable {

    private final JdbcClient sql;
    private final CaseLock lock;

    DocumentTable(JdbcClient sql, CaseLock lock) {
        this.lock = lock;
        this.sql = sql;
    }

    /** The case's documents that have not been removed, the oldest first. */
    List<Document> of(CaseCode code) {
        return sql.sql("select * from document where case_code = ? and removed_at is null order by uploaded_at, id")
                .param(code.value())
                .query((row, n) -> document(row))
                .list();
    }

    Optional<Document> find(CaseCode code, UUID id) {
        return sql.sql("select * from document where case_code = ? and id = ? and removed_at is null")
                .params(code.value(), id)
                .query((row, n) -> document(row))
                .optional();
    }

    byte[] content(UUID id) {
        return sql.sql("select content from document_content where document_id = ?")
                .param(id)
                .query((row, n) -> row.getBytes("content"))
                .single();
    }

    /** Lets others wait who change the documents of the same case; the number of its documents. */
    int lock(CaseCode code) {
        lock.take(code);
        return sql.sql("select count(*) from document where case_code = ? and removed_at is null")
                .param(code.value())
                .query(Integer.class)
                .single();
    }

    void insert(CaseCode code, Document document, byte[] content) {
        var author = document.uploaded();
        sql.sql("insert into document (id, case_code, name, media_type, size, sha256, scan, uploaded_by, position,"
                        + " uploaded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        document.id(),
                        code.value(),
                        document.name(),
                        document.mediaType(),
                        document.size(),
                        HashChain.sha256(content),
                        document.scan().name(),
                        author.officer(),
                        author.position(),
                        Timestamp.from(author.at()))
                .update();
        sql.sql("insert into document_content (document_id, content) values (?, ?)")
                .params(document.id(), content)
                .update();
    }

    void markRemoved(UUID id, String reason, Author author) {
        sql.sql("update document set removed_by = ?, removed_position = ?, removed_at = ?, removal_reason = ?"
                        + " where id = ?")
                .params(author.officer(), author.position(), Timestamp.from(author.at()), reason, id)
                .update();
    }

    /** Remembers who was shown a document, or without one the list. */
    void shown(CaseCode code, @Nullable UUID id, Author reader) {
        sql.sql("insert into document_read (case_code, document_id, reader, position, read_at)"
                        + " values (:code, :document, :reader, :position, :at)")
                .param("code", code.value())
                .param("document", id, Types.OTHER)
                .param("reader", reader.officer())
                .param("position", reader.position())
                .param("at", Timestamp.from(reader.at()))
                .update();
    }

    private static Document document(ResultSet row) throws SQLException {
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
                false);
    }
}
