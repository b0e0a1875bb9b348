package vn.annhi.intervention;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.Dossier;
import vn.annhi.organisation.Officers;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.UnitId;
import vn.annhi.wording.Wording;

/** What the head of a paper form says by itself: the child, the case, the officer, the place; never typed by hand. */
@Component
class FormHeads {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Dossier dossier;
    private final Officers officers;
    private final OrganisationChart chart;
    private final Wording wording;
    private final Clock clock;

    FormHeads(Dossier dossier, Officers officers, OrganisationChart chart, Wording wording, Clock clock) {
        this.dossier = dossier;
        this.officers = officers;
        this.chart = chart;
        this.wording = wording;
        this.clock = clock;
    }

    /** The head of Mẫu 01, written by the place of receipt. */
    Map<String, String> receipt(Author author) {
        var unit = chart.unit(PositionId.parse(author.position()).unit());
        return Map.of(
                "receivingAgency", unit.name(),
                "documentPlace", unit.place(),
                "documentDate", DAY.format(author.at().atZone(clock.getZone())),
                "receivingOfficer", officers.name(author.officer()));
    }

    /** Every head value known at this step; a form takes those that it has fields for. */
    Map<String, Object> of(FormStep step) {
        var file = dossier.file(step.caseCode());
        var child =
                dossier.child(step.caseCode()).fullName().orElseGet(() -> wording.say("intervention.child.unnamed"));
        var head = new HashMap<String, Object>();
        head.put("caseCode", step.caseCode().value());
        head.put("childName", child);
        head.put("officer", officers.name(step.author().officer()));
        head.put("handedOverBy", chart.unit(new UnitId(file.incidentUnit())).name());
        head.put(
                "approvedSubject",
                wording.say(
                        "intervention.approval.subject", child, step.caseCode().value()));
        head.put("proposer", drafter(step));
        return head;
    }

    /** Who proposed what is decided here: the author of the plan, else of the initial assessment. */
    private String drafter(FormStep step) {
        return dossier.latest(step.caseCode(), Forms.PLAN, "")
                .or(() -> dossier.latest(step.caseCode(), Forms.INITIAL_RISK, ""))
                .map(record -> officers.name(record.author().officer()))
                .orElse("");
    }
}
