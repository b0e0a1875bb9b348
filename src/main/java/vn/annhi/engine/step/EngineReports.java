package vn.annhi.engine.step;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.annhi.engine.AsSystem;
import vn.annhi.organisation.UnitId;
import vn.annhi.reporting.CampaignCourse;
import vn.annhi.reporting.ReportCode;

/** Starts the procedures of campaigns and reports. */
@Component
class EngineReports implements CampaignCourse {

    private static final String CAMPAIGN = "report-campaign";
    private static final String REPORT = "unit-report";

    private final RuntimeService runtime;
    private final AsSystem system;

    EngineReports(@Lazy RuntimeService runtime, AsSystem system) {
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public void open(ReportCode campaign, UnitId office) {
        start(CAMPAIGN, campaign, office);
    }

    @Override
    public void ask(ReportCode report, UnitId unit) {
        start(REPORT, report, unit);
    }

    private void start(String procedure, ReportCode code, UnitId unit) {
        system.run(
                () -> runtime.startProcessInstanceByKey(procedure, code.value(), Map.of("reportUnit", unit.value())));
    }

    /** A campaign that consolidates already waits for nothing. */
    @Override
    public void complete(ReportCode campaign) {
        system.run(() -> runtime.createMessageCorrelation(Messages.REPORTS_COMPLETE)
                .processInstanceBusinessKey(campaign.value())
                .correlateAllWithResult());
    }
}
