package vn.annhi.intervention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.CaseFile;
import vn.annhi.dossier.Dossier;
import vn.annhi.dossier.OfficialPapers;
import vn.annhi.intervention.policy.CaseTies;
import vn.annhi.intervention.policy.ReadingRule;
import vn.annhi.obligation.Obligations;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Posts;
import vn.annhi.organisation.Unit;
import vn.annhi.organisation.UnitId;

/** The one answer to who may read what of a case, for pages, downloads, exports and links (D56 art. 24). */
@Component
public class CaseAccess {

    private final Dossier dossier;
    private final Obligations obligations;
    private final Plans plans;
    private final Posts posts;
    private final OrganisationChart chart;
    private final GlassLog glass;
    private final OfficialPapers papers;
    private final Clock clock;

    CaseAccess(
            Dossier dossier,
            Obligations obligations,
            Plans plans,
            Posts posts,
            OrganisationChart chart,
            GlassLog glass,
            OfficialPapers papers,
            Clock clock) {
        this.dossier = dossier;
        this.obligations = obligations;
        this.plans = plans;
        this.posts = posts;
        this.chart = chart;
        this.glass = glass;
        this.papers = papers;
        this.clock = clock;
    }

    /** Whether the officer may read that part of the case today; never of a case that does not exist. */
    public boolean mayRead(String officer, CaseCode code, CasePart part) {
        return of(officer, code).mayRead(part);
    }

    /** All that the officer may read of the case today; nothing of a case that does not exist. */
    public CaseReading of(String officer, CaseCode code) {
        var today = LocalDate.now(clock);
        var positions = posts.positions(officer, today);
        return dossier.find(code)
                .map(file -> reading(officer, positions, file, today))
                .orElseGet(CaseReading::nothing);
    }

    private CaseReading reading(String officer, List<PositionId> positions, CaseFile file, LocalDate today) {
        var ties = ties(officer, positions, file, today);
        var claims = positions.stream()
                .flatMap(position -> ReadingRule.of(position, ties).map(rule -> new CaseReading.Claim(position, rule)))
                .toList();
        return new CaseReading(
                claims,
                plans.charged(file.code()),
                papers.signedCopies(file.code(), Forms.INTAKE),
                unit -> today(Stream.of(unit), today));
    }

    private CaseTies ties(String officer, List<PositionId> positions, CaseFile file, LocalDate today) {
        var kept = file.mergedInto().flatMap(dossier::find).map(CaseFile::incidentUnit);
        var incident = today(
                Stream.concat(Stream.of(file.incidentUnit()), kept.stream()).map(UnitId::new), today);
        var residence = today(
                Stream.concat(
                        file.residenceUnit().map(UnitId::new).stream(), plans.planningUnits(file.code()).stream()),
                today);
        var charged = Stream.concat(
                obligations.ofCase(file.code().value()).stream()
                        .map(duty -> PositionId.parse(duty.position()).unit()),
                plans.formerUnits(file.code()).stream());
        return new CaseTies(
                incident,
                residence,
                today(charged, today),
                above(positions, incident, residence, today),
                intakeRecorder(officer, file.code()),
                glass.open(file.code(), officer, clock.instant()));
    }

    private Set<UnitId> today(Stream<UnitId> units, LocalDate today) {
        return units.flatMap(unit -> chart.successorsOf(unit, today).stream())
                .map(Unit::id)
                .collect(Collectors.toSet());
    }

    private Set<UnitId> above(
            List<PositionId> positions, Set<UnitId> incident, Set<UnitId> residence, LocalDate today) {
        return positions.stream()
                .map(PositionId::unit)
                .filter(unit -> chart.subordinates(unit, today).stream()
                        .map(Unit::id)
                        .anyMatch(below -> incident.contains(below) || residence.contains(below)))
                .collect(Collectors.toSet());
    }

    private Set<PositionId> intakeRecorder(String officer, CaseCode code) {
        return dossier.latest(code, Forms.INTAKE, "").stream()
                .map(record -> record.author())
                .filter(author -> author.officer().equals(officer))
                .map(author -> PositionId.parse(author.position()))
                .collect(Collectors.toSet());
    }
}
