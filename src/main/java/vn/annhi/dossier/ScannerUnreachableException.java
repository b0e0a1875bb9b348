package vn.annhi.dossier;

/** The configured virus scanner gave no answer. */
public final class ScannerUnreachableException extends RuntimeException {

    ScannerUnreachableException(String message) {
        super(message);
    }

    ScannerUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
