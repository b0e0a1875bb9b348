package vn.annhi.register;

/** Somebody else changed the record since it was read; nothing was changed now. Names no child. */
public final class StaleChildException extends RuntimeException {

    StaleChildException(ChildCode code) {
        super("the record " + code + " was changed meanwhile");
    }
}
