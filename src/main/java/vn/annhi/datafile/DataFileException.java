package vn.annhi.datafile;

/** A shipped data file is broken; the message is one line: file, line, reason. */
public final class DataFileException extends RuntimeException {

    /** Names the place of the fault; {@code line} counts from 1, the header included. */
    public DataFileException(String file, long line, String reason) {
        super(file + ":" + line + ": " + reason);
    }
}
