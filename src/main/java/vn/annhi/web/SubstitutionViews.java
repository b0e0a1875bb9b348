package vn.annhi.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.annhi.organisation.Officers;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Posts;
import vn.annhi.organisation.Substitution;
import vn.annhi.organisation.SubstitutionDesk;
import vn.annhi.organisation.SubstitutionDesk.Absence;
import vn.annhi.organisation.SubstitutionFault;
import vn.annhi.organisation.Substitutions;
import vn.annhi.wording.Wording;

/** Substitutions, and the choices of who records one, in words. */
@Component
class SubstitutionViews {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /**
     * One substitution.
     *
     * @param note who recorded it and, if so, who ended it early
     */
    record Row(
            long id,
            String position,
            String absent,
            String substitute,
            String period,
            String paper,
            String reason,
            String state,
            String note,
            boolean over,
            boolean mayEnd) {}

    /** One line of a list to choose from. */
    record Choice(String value, String label) {}

    private final Substitutions substitutions;
    private final SubstitutionDesk desk;
    private final Posts posts;
    private final Officers officers;
    private final OrganisationChart chart;
    private final Wording wording;
    private final Clock clock;
    private final DateTimeFormatter moment;

    SubstitutionViews(
            Substitutions substitutions,
            SubstitutionDesk desk,
            Posts posts,
            Officers officers,
            OrganisationChart chart,
            Wording wording,
            Clock clock) {
        this.substitutions = substitutions;
        this.desk = desk;
        this.posts = posts;
        this.officers = officers;
        this.chart = chart;
        this.wording = wording;
        this.clock = clock;
        this.moment = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(clock.getZone());
    }

    /** Those of the reader's units and the reader's own, newest first. */
    List<Row> of(String reader) {
        var units =
                posts.positions(reader, today()).stream().map(PositionId::unit).collect(Collectors.toSet());
        return substitutions.concerning(units, reader).stream()
                .map(each -> row(each, reader))
                .toList();
    }

    List<Choice> absences(List<Absence> absences) {
        return absences.stream()
                .map(each -> new Choice(
                        SubstitutionForm.value(each),
                        officers.name(each.officer()) + " – " + chart.title(each.position())))
                .toList();
    }

    List<Choice> substitutes(List<Absence> absences) {
        return desk.substitutes(absences).stream()
                .map(officer -> new Choice(
                        officer,
                        officers.name(officer)
                                + posts.own(officer, today()).stream()
                                        .map(position -> " – " + chart.title(position))
                                        .findFirst()
                                        .orElse("")))
                .toList();
    }

    /** The first fault of each part in words, by the part's name. */
    Map<String, String> faults(List<SubstitutionFault> faults) {
        return faults.stream()
                .collect(Collectors.toMap(
                        fault -> fault.part().name(),
                        fault -> wording.say("web.substitution.fault." + fault.name()),
                        (first, second) -> first));
    }

    /** A position in which the officer acts for somebody, and until when. */
    String acting(Substitution substitution) {
        return wording.say(
                "web.account.acting",
                chart.title(substitution.position()),
                officers.name(substitution.absent()),
                DAY.format(substitution.lastDay()));
    }

    private Row row(Substitution each, String reader) {
        return new Row(
                each.id(),
                chart.title(each.position()),
                officers.name(each.absent()),
                officers.name(each.substitute()),
                DAY.format(each.firstDay()) + " – " + DAY.format(each.lastDay()),
                each.paper(),
                each.reason().orElse(""),
                wording.say("web.substitution.state." + state(each)),
                note(each),
                each.isOverOn(today()),
                desk.mayEnd(each, reader));
    }

    private String state(Substitution each) {
        if (each.ended().isPresent()) {
            return "ended";
        }
        if (each.isOverOn(today())) {
            return "over";
        }
        return each.isInForceOn(today()) ? "now" : "later";
    }

    private String note(Substitution each) {
        var recorded = wording.say(
                "web.substitution.recorded", officers.name(each.recordedBy()), moment.format(each.recordedAt()));
        return each.ended()
                .map(end -> recorded + " "
                        + wording.say("web.substitution.ended", officers.name(end.by()), moment.format(end.at())))
                .orElse(recorded);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
