package vn.annhi.dossier;

import java.util.List;
import java.util.UUID;

/**
 * The documents of the cases. Readers see what they need to know, which the caller says; every reading is remembered.
 * Refusals are {@link DocumentRefusedException}.
 */
public interface Documents {

    /** The documents of the case that the reader may see, the oldest first. */
    List<Document> list(CaseCode code, Author reader, NeedToKnow known);

    /** One document with its content; of another case, removed, or not the reader's to know, it is unknown. */
    DocumentFile open(CaseCode code, UUID id, Author reader, NeedToKnow known);

    /** Keeps a file, once its content has been examined and scanned for viruses. */
    Document add(CaseCode code, String name, byte[] content, Author author);

    /** Takes a document out of sight: only for the position that uploaded it, while the case is open, with a reason. */
    void remove(CaseCode code, UUID id, String reason, Author author, NeedToKnow known);
}
