package vn.annhi.reporting;

import vn.annhi.organisation.UnitId;

/** Sets the procedures of a campaign going; implemented by the engine, within the caller's transaction. */
public interface CampaignCourse {

    /** Starts {@code report-campaign} at the office that consolidates. */
    void open(ReportCode campaign, UnitId office);

    /** Starts {@code unit-report} at the unit that reports. */
    void ask(ReportCode report, UnitId unit);

    /** Every report of the campaign is accepted: it need not wait for its due day. */
    void complete(ReportCode campaign);
}
