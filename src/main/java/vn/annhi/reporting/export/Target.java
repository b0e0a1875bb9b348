package vn.annhi.reporting.export;

import java.io.IOException;
import java.io.OutputStream;

/** Where a file goes, opened when there is something to write. */
public interface Target {

    /** Begins the file. */
    OutputStream begin() throws IOException;
}
