package vn.annhi.reporting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** How far the reports of units have come, for those who look after the units. */
public interface CampaignOverview {

    /**
     * The reports of some units in one campaign.
     *
     * @param sent how many a head of unit has signed
     * @param late how many were sent after the due instant, or are missing after it
     */
    record Progress(String code, String name, LocalDate dueBefore, int all, int sent, int late) {}

    /** The newest campaigns that ask those units for a report, the newest first; at most so many. */
    List<Progress> of(Collection<String> units, int most);
}
