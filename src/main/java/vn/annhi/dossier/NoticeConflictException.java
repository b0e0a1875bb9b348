package vn.annhi.dossier;

/** A key or a reference that stands for one notice comes with another; nothing was changed. */
public final class NoticeConflictException extends RuntimeException {

    private final boolean ofKey;

    NoticeConflictException(boolean ofKey) {
        super(ofKey ? "the key stands for another notice" : "the reference stands for another notice");
        this.ofKey = ofKey;
    }

    /** Whether the idempotency key was used before, and not only the reference. */
    public boolean isOfKey() {
        return ofKey;
    }
}
