package vn.annhi.dossier;

/** Which documents of a case a reader may know of (confidentiality, D56 art. 24); whoever asks for them knows the reader. */
@FunctionalInterface
public interface NeedToKnow {

    boolean covers(Document document);
}
