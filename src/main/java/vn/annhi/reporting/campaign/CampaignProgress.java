package vn.annhi.reporting.campaign;

import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.obligation.SetDates;
import vn.annhi.reporting.CampaignCourse;
import vn.annhi.reporting.ReportCode;
import vn.annhi.reporting.ReportProgress;

/** What a campaign does by itself, and when its reports are due. */
@Component
class CampaignProgress implements ReportProgress, SetDates {

    private final Campaigns campaigns;
    private final UnitReports reports;
    private final CampaignCourse course;
    private final Clock clock;
    private final int batch;

    CampaignProgress(
            Campaigns campaigns,
            UnitReports reports,
            CampaignCourse course,
            Clock clock,
            @Value("${annhi.reporting.batch}") int batch) {
        this.campaigns = campaigns;
        this.reports = reports;
        this.course = course;
        this.clock = clock;
        this.batch = batch;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean beginReports(String campaign) {
        var code = new ReportCode(campaign);
        reports.begin(code, batch).forEach(report -> course.ask(report.code(), report.unit()));
        return reports.arePlanned(code);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void accept(String report) {
        var held = reports.hold(new ReportCode(report));
        campaigns.hold(held.campaign()); // of two last reports, one must see the other
        reports.accepted(held.code(), clock.instant());
        if (reports.areComplete(held.campaign())) {
            course.complete(held.campaign());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Instant due(String campaign) {
        return campaigns.find(new ReportCode(campaign)).due();
    }

    @Override
    public boolean dates(String code) {
        return ReportCode.isReport(code);
    }

    @Override
    @Transactional(readOnly = true)
    public SetDate of(String code) {
        var campaign = campaigns.find(reports.find(new ReportCode(code)).campaign());
        return new SetDate(campaign.openedAt(), campaign.due(), campaign.name(), campaign.citation());
    }
}
