package vn.annhi.dossier;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.annhi.dossier.DocumentRefusedException.Kind;

@Repository
class SqlDocuments implements Documents {

    private static final int LONGEST_REASON = 500;

    private final Dossier dossier;
    private final DocumentTable table;
    private final DocumentIntake intake;
    private final DocumentLimits limits;
    private final TransactionTemplate transaction;

    SqlDocuments(
            Dossier dossier,
            DocumentTable table,
            DocumentIntake intake,
            DocumentLimits limits,
            PlatformTransactionManager transactions) {
        this.dossier = dossier;
        this.table = table;
        this.intake = intake;
        this.limits = limits;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public List<Document> list(CaseCode code, Author reader, NeedToKnow known) {
        return transaction.execute(status -> {
            var file = dossier.file(code);
            table.shown(code, null, reader);
            return table.of(code).stream()
                    .filter(known::covers)
                    .map(document -> asSeen(document, file, reader))
                    .toList();
        });
    }

    @Override
    public DocumentFile open(CaseCode code, UUID id, Author reader, NeedToKnow known) {
        return transaction.execute(status -> {
            var file = dossier.file(code);
            var document = find(file, id, known);
            table.shown(code, id, reader);
            return new DocumentFile(asSeen(document, file, reader), table.content(id));
        });
    }

    /** The scanner is asked before the transaction, so that no lock waits for it. */
    @Override
    public Document add(CaseCode code, String name, byte[] content, Author author) {
        var document = intake.examine(code.value(), name, content, author);
        return transaction.execute(status -> {
            if (table.lock(code) >= limits.maxPerCase()) {
                throw new DocumentRefusedException(Kind.CONTENT, "dossier.document.tooMany", limits.maxPerCase());
            }
            table.insert(code, document, content);
            return asSeen(document, dossier.file(code), author);
        });
    }

    @Override
    public void remove(CaseCode code, UUID id, String reason, Author author, NeedToKnow known) {
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new DocumentRefusedException(Kind.CONTENT, "dossier.document.reason", LONGEST_REASON);
        }
        transaction.executeWithoutResult(status -> {
            table.lock(code);
            var file = dossier.file(code);
            var document = find(file, id, known);
            if (file.closed()) {
                throw new DocumentRefusedException(Kind.NOT_ALLOWED, "dossier.document.closed");
            }
            if (!asSeen(document, file, author).removable()) {
                throw new DocumentRefusedException(Kind.NOT_ALLOWED, "dossier.document.notYours");
            }
            table.markRemoved(id, why, author);
        });
    }

    private Document find(CaseFile file, UUID id, NeedToKnow known) {
        return table.find(file.code(), id)
                .filter(known::covers)
                .orElseThrow(() -> new DocumentRefusedException(Kind.UNKNOWN, "dossier.document.unknown"));
    }

    private static Document asSeen(Document document, CaseFile file, Author reader) {
        var own = document.uploaded().position().equals(reader.position());
        return new Document(
                document.id(),
                document.name(),
                document.mediaType(),
                document.size(),
                document.scan(),
                document.uploaded(),
                own && !file.closed());
    }
}
