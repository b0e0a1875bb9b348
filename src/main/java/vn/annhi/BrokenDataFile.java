package vn.annhi;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.annhi.datafile.DataFileException;

/** A start stopped by a broken data file says so in one line: file, line, reason. */
class BrokenDataFile extends AbstractFailureAnalyzer<DataFileException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, DataFileException cause) {
        return new FailureAnalysis("Broken data file " + cause.getMessage(), "Mend that line and start again.", cause);
    }
}
