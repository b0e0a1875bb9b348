package vn.annhi.dossier;

import java.util.List;
import java.util.UUID;

/**
 * Documents of something that is no case, such as a report; kept by the module that knows it. The caller has seen that the
 * reader holds its task. Refusals are {@link DocumentRefusedException}.
 */
public interface Attachments {

    /** Whether documents under that code are kept here. */
    boolean keeps(String code);

    /** The documents, the oldest first. */
    List<Document> list(String code, Author reader);

    /** One document with its content. */
    DocumentFile open(String code, UUID id, Author reader);

    /** Keeps a file, once its content has been examined and scanned for viruses. */
    Document add(String code, String name, byte[] content, Author author);

    /** Takes a document out of sight: only for the position that uploaded it, with a reason. */
    void remove(String code, UUID id, String reason, Author author);
}
