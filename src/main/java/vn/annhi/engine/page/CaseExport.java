package vn.annhi.engine.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.CaseArchive;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Documents;
import vn.annhi.dossier.Dossier;
import vn.annhi.intervention.CaseAccess;
import vn.annhi.intervention.CasePart;
import vn.annhi.intervention.CaseReading;
import vn.annhi.paper.PdfPaperWriter;
import vn.annhi.web.OwnPage;

/** The whole case as one file, for those who may read all of it, the informant included. */
@OwnPage
class CaseExport {

    /** What the readers' log says instead of a form's name. */
    static final String EXPORT = "xuat-ho-so";

    private final CaseAccess access;
    private final CaseArchive archive;
    private final Dossier dossier;
    private final Documents documents;
    private final RecordPapers papers;
    private final RecordReader records;
    private final PdfPaperWriter pdf;

    CaseExport(
            CaseAccess access,
            CaseArchive archive,
            Dossier dossier,
            Documents documents,
            RecordPapers papers,
            RecordReader records,
            PdfPaperWriter pdf) {
        this.access = access;
        this.archive = archive;
        this.dossier = dossier;
        this.documents = documents;
        this.papers = papers;
        this.records = records;
        this.pdf = pdf;
    }

    /** Whether the reader may take the whole case away. */
    static boolean isOpenTo(CaseReading reading) {
        return Stream.of(CasePart.INTAKE, CasePart.INFORMANT, CasePart.ASSESSMENT, CasePart.PLAN)
                .allMatch(reading::mayRead);
    }

    @GetMapping("/ho-so/{caseCode}/ho-so.zip")
    void zip(@PathVariable String caseCode, Principal account, HttpServletResponse response) throws IOException {
        var code = CaseCode.read(caseCode).orElseThrow(RecordReader::notFound);
        var reading = access.of(account.getName(), code);
        if (!isOpenTo(reading)) {
            throw RecordReader.notFound();
        }
        var author = records.author(
                account.getName(), reading.reader(CasePart.ASSESSMENT).orElseThrow(RecordReader::notFound));
        dossier.shown(code, EXPORT, author);
        response.setContentType("application/zip");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + code.value().toLowerCase(Locale.ROOT) + ".zip\"");
        archive.write(code, files(code, reading, author), author, response.getOutputStream());
    }

    private Map<String, CaseArchive.Content> files(CaseCode code, CaseReading reading, Author author) {
        var files = new LinkedHashMap<String, CaseArchive.Content>();
        for (var record : dossier.records(code)) {
            papers.of(record, true)
                    .ifPresent(paper -> files.put("papers/%04d.pdf".formatted(record.seq()), () -> {
                        var out = new ByteArrayOutputStream();
                        pdf.write(paper, out);
                        return out.toByteArray();
                    }));
        }
        for (var document : documents.list(code, author, reading::mayRead)) {
            files.put(
                    "documents/" + document.id() + "/" + document.name().replaceAll("[\\\\/:]", "_"),
                    () -> documents
                            .open(code, document.id(), author, reading::mayRead)
                            .content());
        }
        return files;
    }
}
