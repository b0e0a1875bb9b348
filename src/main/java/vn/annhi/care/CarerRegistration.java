package vn.annhi.care;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.annhi.care.CarerRegister.State;
import vn.annhi.dossier.Author;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.procedure.Answers;
import vn.annhi.procedure.Begun;
import vn.annhi.procedure.Procedure;
import vn.annhi.procedure.ProcedureStep;
import vn.annhi.procedure.Refusal;
import vn.annhi.procedure.RefusedException;
import vn.annhi.wording.Wording;

/** Somebody applies to take care of a child (Mẫu 08), and is entered in the commune's register (Mẫu 09; D56 art. 39, 40). */
@Component
class CarerRegistration implements Procedure {

    private static final String APPLICATION = "mau-08-carer-application";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** A health certificate is no older than this on the day of application (D56 art. 39.1). */
    private static final Period CERTIFICATE = Period.ofMonths(6);

    private final CarerRegister register;
    private final OrganisationChart chart;
    private final Wording wording;
    private final Clock clock;

    CarerRegistration(CarerRegister register, OrganisationChart chart, Wording wording, Clock clock) {
        this.register = register;
        this.chart = chart;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public boolean owns(String businessKey) {
        return CarerCode.isOne(businessKey);
    }

    @Override
    public boolean beginsWith(String formId) {
        return formId.equals(APPLICATION);
    }

    @Override
    public Begun begin(String formId, Map<String, Object> data, Author author) {
        var refusals = refusals(new Answers(data));
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        var unit = PositionId.parse(author.position()).unit();
        var code = register.receive(chart.casePrefix(unit).orElseThrow(), unit, data, author);
        return new Begun(code.value(), Map.of("registerUnit", unit.toString()));
    }

    private List<Refusal> refusals(Answers answers) {
        var refusals = new ArrayList<Refusal>();
        var applied = answers.date("appliedOn").orElseThrow();
        var certificate = answers.date("healthCertificateOn").orElseThrow();
        if (applied.isAfter(LocalDate.now(clock))) {
            refusals.add(Refusal.of("appliedOn", "care.ahead"));
        }
        if (certificate.isAfter(applied) || certificate.isBefore(applied.minus(CERTIFICATE))) {
            refusals.add(Refusal.of("healthCertificateOn", "care.certificate"));
        }
        var years = Period.between(answers.date("carerBirthDate").orElseThrow(), applied)
                .getYears();
        if (years < CarerConditions.YEARS_OLDER) {
            refusals.add(Refusal.of("carerBirthDate", "care.applicant.young"));
        }
        return refusals;
    }

    @Override
    public Map<String, Object> computed(ProcedureStep step) {
        return Map.of("application", say(entry(step)));
    }

    @Override
    public Map<String, Object> prefilled(ProcedureStep step) {
        return Map.of();
    }

    /** An application is about no child: who reads it is not written down. */
    @Override
    public void shown(ProcedureStep step) {}

    @Override
    public Map<String, Object> accept(ProcedureStep step, Map<String, Object> data) {
        var answers = new Answers(data);
        var entered = answers.is("registered", "yes");
        register.decide(
                new CarerCode(step.businessKey()),
                entered ? State.REGISTERED : State.REFUSED,
                answers.given("registerReason"),
                step.author());
        return Map.of();
    }

    private CarerRegister.Entry entry(ProcedureStep step) {
        return register.find(step.businessKey())
                .orElseThrow(() -> new IllegalStateException("no application " + step.businessKey()));
    }

    private String say(CarerRegister.Entry entry) {
        var typed = new Answers(entry.application());
        return wording.say(
                "care.application",
                entry.name(),
                DAY.format(entry.birthDate()),
                entry.address(),
                typed.text("carerPhone"),
                typed.text("familySituation"),
                typed.text("carerWish"),
                DAY.format(LocalDate.parse(typed.text("healthCertificateOn"))),
                DAY.format(entry.appliedOn()));
    }
}
