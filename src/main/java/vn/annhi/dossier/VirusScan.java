package vn.annhi.dossier;

/** Looks for viruses in a file before it is kept. */
public interface VirusScan {

    /** The scanner's answer; {@link ScannerUnreachableException} when it gives none, and the file must not be kept. */
    ScanResult scan(byte[] content);
}
