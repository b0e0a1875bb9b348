package vn.annhi.care;

import org.springframework.stereotype.Component;
import vn.annhi.intervention.CaseDuties;
import vn.annhi.intervention.FormStep;
import vn.annhi.intervention.StepDuty;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Role;
import vn.annhi.organisation.UnitId;

/**
 * The carer reports on the child's health and integration after six months, then every year (Law on Children art. 64.1b):
 * the worker of the carer's commune sees to it and notes at a visit that the report has come.
 */
@Component
class CarerReports {

    static final String FIRST = "carer-report-first";
    static final String YEARLY = "carer-report-yearly";

    private final CaseDuties duties;

    CarerReports(CaseDuties duties) {
        this.duties = duties;
    }

    /** The child is with the carer: the first report is due. */
    void begin(FormStep step, UnitId unit) {
        duties.openScope(duty(step, FIRST), worker(unit));
    }

    /** A report has come: the next is due a year later. */
    void received(FormStep step, UnitId unit) {
        duties.fulfil(duty(step, FIRST));
        duties.fulfil(duty(step, YEARLY));
        duties.openScope(duty(step, YEARLY), worker(unit));
    }

    /** The placement has ended: no report is due any more. */
    void end(FormStep step) {
        duties.cancel(duty(step, FIRST), "careEnded");
        duties.cancel(duty(step, YEARLY), "careEnded");
    }

    private static StepDuty duty(FormStep step, String legalBasis) {
        return new StepDuty(step.caseCode().value(), legalBasis, step.cycle(), "");
    }

    private static PositionId worker(UnitId unit) {
        return new PositionId(unit, Role.CPW);
    }
}
