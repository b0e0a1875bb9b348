package vn.annhi.engine.form;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.annhi.care.CarerRegister;
import vn.annhi.directive.Charges;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.Dossier;
import vn.annhi.dossier.FileKind;
import vn.annhi.form.Option;
import vn.annhi.form.OptionSource;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Unit;
import vn.annhi.organisation.UnitId;
import vn.annhi.wording.Wording;

/** The options that change with the organisation chart: communes of incident and residence, positions for a plan. */
@Component
class LiveOptions {

    private static final DateTimeFormatter RECEIVED = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final OrganisationChart chart;
    private final Dossier dossier;
    private final CarerRegister register;
    private final Charges charges;
    private final Wording wording;
    private final Clock clock;

    LiveOptions(
            OrganisationChart chart,
            Dossier dossier,
            CarerRegister register,
            Charges charges,
            Wording wording,
            Clock clock) {
        this.chart = chart;
        this.dossier = dossier;
        this.register = register;
        this.charges = charges;
        this.wording = wording;
        this.clock = clock;
    }

    /** The live lists as of today for a form with which that officer starts something: no plan is made by it. */
    OptionSource today(Author officer) {
        var lists = today(PositionId.parse(officer.position()).unit());
        return name -> name.equals("positions") ? List.of() : lists.options(name);
    }

    /** Every commune and position there is or was, to read what forms of any age say. */
    OptionSource ever() {
        return name -> switch (name) {
            case "communes", "residences" ->
                chart.units().stream().map(LiveOptions::commune).toList();
            case "positions" -> chart.positions().stream().map(this::position).toList();
            case "carers" -> carers(chart.units().stream().map(Unit::id));
            case "chargeable" -> chargeable(chart.units());
            default -> List.of();
        };
    }

    /** The live lists as of today; positions are those that the unit's plan may charge, cases those of the unit. */
    OptionSource today(UnitId unit) {
        var today = LocalDate.now(clock);
        return name -> switch (name) {
            case "communes", "residences" ->
                chart.communes(today).stream().map(LiveOptions::commune).toList();
            case "positions" -> positions(unit, today);
            case "cases" -> cases(unit);
            case "carers" -> carers(neighbours(unit, today));
            case "chargeable" -> chargeable(charges.of(unit));
            default -> List.of();
        };
    }

    /** The commune's cases by code, hour of receipt and standing: enough to tell them apart, nothing about the child. */
    private List<Option> cases(UnitId commune) {
        var today = LocalDate.now(clock);
        var answeredFor = chart.units().stream()
                .map(Unit::id)
                .filter(unit -> chart.successorsOf(unit, today).stream()
                        .anyMatch(heir -> heir.id().equals(commune)))
                .map(UnitId::toString)
                .toList();
        return dossier.of(answeredFor).stream()
                .filter(file -> file.kind() == FileKind.NOTICE)
                .map(file -> new Option(
                        file.code().value(),
                        wording.say(
                                file.closed() ? "engine.case.closed" : "engine.case.open",
                                file.code().value(),
                                RECEIVED.format(file.receivedAt().atZone(clock.getZone())))))
                .toList();
    }

    /** The communes that the same office follows, the unit's own included: their registers may be chosen from (D56 art. 40.1). */
    private Stream<UnitId> neighbours(UnitId unit, LocalDate today) {
        return chart.supervisingOffice(unit).stream()
                .flatMap(office -> Stream.concat(
                        Stream.of(unit),
                        chart.subordinates(office.id(), today).stream().map(Unit::id)));
    }

    /** Who is on the registers of those units. */
    private List<Option> carers(Stream<UnitId> units) {
        return register.of(units.map(UnitId::toString).collect(Collectors.toSet())).stream()
                .filter(entry -> entry.state() == CarerRegister.State.REGISTERED)
                .map(entry -> new Option(
                        entry.code().value(),
                        wording.say(
                                "engine.carer",
                                entry.name(),
                                chart.unit(entry.unit()).place(),
                                entry.code().value())))
                .toList();
    }

    /** Words for many units, then each unit. */
    private List<Option> chargeable(List<Unit> units) {
        return Stream.concat(
                        Stream.of(Charges.ALL, Charges.COMMUNES, Charges.OFFICES)
                                .map(word -> new Option(word, wording.say("directive.charge." + word))),
                        units.stream().map(unit -> new Option(unit.id().toString(), unit.name())))
                .toList();
    }

    private List<Option> positions(UnitId unit, LocalDate today) {
        return chart.planPositions(unit, today).stream().map(this::position).toList();
    }

    private Option position(PositionId position) {
        return new Option(position.toString(), chart.title(position));
    }

    private static Option commune(Unit unit) {
        return new Option(unit.id().toString(), unit.place());
    }
}
