package vn.annhi.dossier;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.DocumentRefusedException.Kind;
import vn.annhi.dossier.content.ContentRules;
import vn.annhi.dossier.content.Finding;

/** Examines a file before anything is written: its size, its name, its content, viruses. */
@Component
public class DocumentIntake {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentIntake.class);

    private final DocumentLimits limits;
    private final VirusScan viruses;

    DocumentIntake(DocumentLimits limits, VirusScan viruses) {
        this.limits = limits;
        this.viruses = viruses;
    }

    /**
     * The document about to be kept under that code; {@link DocumentRefusedException} when it may not be.
     */
    public Document examine(String code, String name, byte[] content, Author author) {
        if (content.length > limits.maxSize().toBytes()) {
            throw new DocumentRefusedException(
                    Kind.TOO_LARGE,
                    "dossier.document.tooLarge",
                    limits.maxSize().toMegabytes());
        }
        var finding = ContentRules.examine(name, content);
        if (finding instanceof Finding.Refused refused) {
            throw new DocumentRefusedException(
                    Kind.CONTENT, refused.messageKey(), refused.arguments().toArray());
        }
        var sound = (Finding.Sound) finding;
        return new Document(
                UUID.randomUUID(),
                sound.name(),
                sound.type().mediaType(),
                content.length,
                scanned(code, content),
                author,
                true);
    }

    private ScanResult scanned(String code, byte[] content) {
        try {
            var result = viruses.scan(content);
            if (result == ScanResult.INFECTED) {
                LOG.warn("{}: an infected document was refused", code);
                throw new DocumentRefusedException(Kind.CONTENT, "dossier.document.infected");
            }
            return result;
        } catch (ScannerUnreachableException e) {
            LOG.error("{}: a document was refused unscanned, {}", code, e.getMessage());
            throw new DocumentRefusedException(Kind.NOT_SCANNED, "dossier.document.notScanned");
        }
    }
}
