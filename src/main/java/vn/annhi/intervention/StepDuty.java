package vn.annhi.intervention;

import vn.annhi.obligation.DutyKey;

/** The duty of one step of a case; see {@link DutyKey} for the parts. */
public record StepDuty(String caseCode, String legalBasis, int cycle, String subject) {

    DutyKey key() {
        return new DutyKey(caseCode, legalBasis, cycle, subject);
    }
}
