package vn.annhi.engine.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.Remark;
import vn.annhi.intervention.OversightFault;
import vn.annhi.organisation.Officers;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.UnitId;
import vn.annhi.wording.Wording;

/** Instants, units, positions and officers in words. */
@Component
class PageWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Officers officers;
    private final OrganisationChart chart;
    private final Wording wording;
    private final DateTimeFormatter moment;

    PageWords(Officers officers, OrganisationChart chart, Wording wording, Clock clock) {
        this.officers = officers;
        this.chart = chart;
        this.wording = wording;
        this.moment = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(clock.getZone());
    }

    String at(Instant instant) {
        return moment.format(instant);
    }

    String unit(String id) {
        return chart.unit(new UnitId(id)).name();
    }

    String position(String id) {
        return chart.title(PositionId.parse(id));
    }

    String officer(String account) {
        return officers.name(account);
    }

    /** For whom the author acted, under which paper; empty for an author in his or her own right. */
    String actingFor(Author author) {
        return author.actingFor()
                .map(acting -> wording.say("engine.page.acting", officer(acting.officer()), acting.paper()))
                .orElse("");
    }

    /** A remark with what it is about. */
    String remark(Remark remark) {
        return switch (remark.kind()) {
            case COMMENT -> remark.text();
            case REASSIGNED ->
                wording.say("engine.page.reassigned", remark.about(), officer(remark.detail()), remark.text());
            case EXTENDED ->
                wording.say(
                        "engine.page.extended",
                        remark.about(),
                        DAY.format(LocalDate.parse(remark.detail())),
                        remark.text());
        };
    }

    /** A duty to choose from a list. */
    String dutyOf(String label, String position, String due) {
        return wording.say("engine.page.act.of", label, position, due);
    }

    /** What is wrong, by the field where it is to be mended. */
    Map<String, String> faults(List<OversightFault> faults) {
        return faults.stream()
                .collect(Collectors.toMap(
                        fault -> (fault == OversightFault.OF_THE_LAW ? OversightFault.DUTY : fault).name(),
                        fault -> wording.say("engine.page.fault." + fault.name())));
    }
}
