package vn.annhi.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole case as one ZIP file: every record with its link of the chain, papers, documents, who read and said what, and a
 * manifest with the hash of each file. {@link ArchiveCheck} reads it again without a database.
 */
@Component
public class CaseArchive {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** What of a case is told beside its records: one statement for each file. */
    private static final Map<String, String> AUDIT = Map.of(
            "audit/form-reads.json",
            "select form_id, reader, position, read_at from form_read where case_code = ? order by id",
            "audit/document-reads.json",
            "select document_id, reader, position, read_at from document_read where case_code = ? order by read_at",
            "audit/remarks.json",
            "select kind, about, detail, remark, officer, position, acting_for, paper, said_at from case_remark"
                    + " where case_code = ? order by id",
            "audit/papers.json",
            "select p.seq, p.number, p.numbered_at, e.kind, e.recipient, e.document, e.officer, e.position, e.at"
                    + " from official_paper p left join official_paper_event e using (case_code, seq)"
                    + " where p.case_code = ? order by p.seq, e.id",
            "audit/duties.json",
            "select legal_basis, cycle, subject, citation, label, start_at, due_at, position, state, closed_at, reason"
                    + " from obligation where case_code = ? order by id");

    private final Dossier dossier;
    private final JdbcClient sql;

    CaseArchive(Dossier dossier, JdbcClient sql) {
        this.dossier = dossier;
        this.sql = sql;
    }

    /** A file of the archive, made when it is written. */
    public interface Content {
        byte[] bytes() throws IOException;
    }

    /**
     * Writes the archive, all of it as of one instant; that its documents were read is noted.
     *
     * @param files papers and documents by their name in the archive
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public void write(CaseCode code, Map<String, Content> files, Author author, OutputStream out) throws IOException {
        var hashes = new TreeMap<String, String>();
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var head = HashChain.START;
        var chain = dossier.chain(code);
        for (var sealed : chain) {
            var name = "%s%04d-%s.json"
                    .formatted(
                            ArchiveManifest.RECORDS,
                            sealed.entry().seq(),
                            sealed.entry().formId());
            put(zip, name, JSON.writeValueAsBytes(ArchivedRecord.of(sealed)), hashes);
            head = sealed.hash();
        }
        for (var each : files.entrySet()) {
            put(zip, each.getKey(), each.getValue().bytes(), hashes);
        }
        for (var each : new TreeMap<>(AUDIT).entrySet()) {
            var rows = sql.sql(each.getValue()).param(code.value()).query().listOfRows();
            rows.forEach(row -> row.replaceAll((column, value) -> value == null ? "" : value.toString()));
            put(zip, each.getKey(), JSON.writeValueAsBytes(rows), hashes);
        }
        var manifest = new ArchiveManifest(
                ArchiveManifest.FORMAT,
                code.value(),
                author.at().toString(),
                author.officer(),
                chain.size(),
                HexFormat.of().formatHex(head),
                hashes);
        put(zip, ArchiveManifest.NAME, JSON.writeValueAsBytes(manifest), hashes);
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content, Map<String, String> hashes)
            throws IOException {
        hashes.put(name, HexFormat.of().formatHex(HashChain.sha256(content)));
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
