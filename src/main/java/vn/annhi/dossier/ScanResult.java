package vn.annhi.dossier;

/** What a virus scanner said of a file. */
public enum ScanResult {
    CLEAN,
    INFECTED,
    /** No scanner is configured. */
    NOT_SCANNED
}
