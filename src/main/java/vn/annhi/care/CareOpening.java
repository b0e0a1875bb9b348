package vn.annhi.care;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.CaseFile;
import vn.annhi.dossier.Child;
import vn.annhi.dossier.Dossier;
import vn.annhi.dossier.NewRecord;
import vn.annhi.dossier.Notice;
import vn.annhi.intervention.Opened;
import vn.annhi.intervention.Opening;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.UnitId;
import vn.annhi.procedure.Answers;
import vn.annhi.procedure.Refusal;
import vn.annhi.procedure.RefusedException;

/** A child needs alternative care (Law on Children art. 62): found in a case, or by itself. Opens a file of its own. */
@Component
class CareOpening implements Opening {

    private final Dossier dossier;
    private final OrganisationChart chart;
    private final Clock clock;

    CareOpening(Dossier dossier, OrganisationChart chart, Clock clock) {
        this.dossier = dossier;
        this.chart = chart;
        this.clock = clock;
    }

    @Override
    public String form() {
        return CareForms.NEED_FOUND;
    }

    @Override
    public Opened open(Map<String, Object> data, Author author) {
        var answers = new Answers(data);
        var unit = PositionId.parse(author.position()).unit();
        var origin = answers.given("originCase").map(CaseCode::new);
        var refusals = refusals(answers, origin, unit);
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        return begin(answers, origin, author);
    }

    /** Opens the file in the author's commune, whoever has the case now. */
    Opened begin(Answers answers, Optional<CaseCode> origin, Author author) {
        var unit = PositionId.parse(author.position()).unit();
        var home = unit.toString();
        var child = origin.map(dossier::child).orElseGet(() -> child(answers));
        var notice = new Notice(chart.casePrefix(unit).orElseThrow(), home, Optional.of(home), author.at(), child);
        var code = dossier.openCare(notice, origin, author);
        dossier.append(code, new NewRecord(CareForms.NEED_FOUND, 1, "", author, answers.data()));
        return new Opened(
                code,
                Map.of(
                        "incidentUnit",
                        home,
                        "residenceUnit",
                        home,
                        "placeFirst",
                        answers.is("placeFirst", "yes"),
                        "careFrom",
                        "family"));
    }

    private List<Refusal> refusals(Answers answers, Optional<CaseCode> origin, UnitId unit) {
        var refusals = new ArrayList<Refusal>();
        if (origin.isPresent()) {
            dossier.hold(origin.get());
            var file = dossier.file(origin.get());
            if (!isOf(file, unit)) {
                refusals.add(Refusal.of("originCase", "care.origin.notYours"));
            }
            dossier.careOf(origin.get()).stream()
                    .filter(care -> !care.closed())
                    .findFirst()
                    .ifPresent(care -> refusals.add(Refusal.of(
                            "originCase", "care.origin.open", care.code().value())));
        } else {
            refusals.addAll(ofChild(answers));
        }
        return refusals;
    }

    /** A child under 16 whose age is known, be it by estimate (Law on Children art. 1). */
    private List<Refusal> ofChild(Answers answers) {
        var age = ChildAge.of(child(answers), LocalDate.now(clock));
        if (age.isEmpty()) {
            return List.of(Refusal.of("birthDate", "care.child.age"));
        }
        return age.get() < 0 || age.get() >= ChildAge.ADULT
                ? List.of(Refusal.of("birthDate", "care.child.notAChild"))
                : List.of();
    }

    private boolean isOf(CaseFile file, UnitId unit) {
        var today = LocalDate.now(clock);
        return Stream.concat(Stream.of(file.incidentUnit()), file.residenceUnit().stream())
                .flatMap(one -> chart.successorsOf(new UnitId(one), today).stream())
                .anyMatch(heir -> heir.id().equals(unit));
    }

    private static Child child(Answers answers) {
        return new Child(
                answers.given("childName"),
                answers.date("birthDate"),
                answers.number("estimatedAge"),
                answers.given("childSex").orElse("unknown"));
    }
}
