package vn.annhi.reporting;

import java.time.Instant;

/** What a campaign and its reports do by themselves, without a form. */
public interface ReportProgress {

    /** Begins the next batch of reports; whether more are left. */
    boolean beginReports(String campaign);

    /** The report is accepted; the last one of its campaign lets the consolidation begin. */
    void accept(String report);

    /** The last instant at which the campaign's reports are in time. */
    Instant due(String campaign);
}
