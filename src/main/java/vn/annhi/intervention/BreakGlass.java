package vn.annhi.intervention;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.UnitId;

/**
 * Break-glass: a supervisor who may only follow a case opens it, with a reason and for some hours. The head of the commune
 * of the incident is told at once, by a duty of the ledger and its mail, and reviews it; who gave the information stays
 * closed (D56 art. 24.1).
 */
@Component
@Transactional
public class BreakGlass {

    /** For how many hours it may be opened. */
    public static final List<Integer> HOURS = List.of(4, 24, 72);

    private static final String REVIEW = "review-break-glass";
    private static final int LONGEST = 2_000;

    private final GlassLog log;
    private final CaseDuties duties;
    private final Dossier dossier;
    private final OrganisationChart chart;
    private final Clock clock;

    BreakGlass(GlassLog log, CaseDuties duties, Dossier dossier, OrganisationChart chart, Clock clock) {
        this.log = log;
        this.duties = duties;
        this.dossier = dossier;
        this.chart = chart;
        this.clock = clock;
    }

    /** Whether the reader follows the case without reading its inside. */
    public static boolean isOpenTo(CaseReading reading) {
        return reading.mayFollow() && !reading.mayRead(CasePart.ASSESSMENT);
    }

    /** Opens the case to the author; {@link OversightRefusedException} when reason or hours are missing. */
    public void open(CaseCode code, String reason, int hours, Author author) {
        var faults = new ArrayList<OversightFault>();
        if (reason.isBlank() || reason.strip().length() > LONGEST) {
            faults.add(OversightFault.REASON);
        }
        if (!HOURS.contains(hours)) {
            faults.add(OversightFault.HOURS);
        }
        if (!faults.isEmpty()) {
            throw new OversightRefusedException(faults);
        }
        dossier.hold(code);
        var id = log.open(code, reason.strip(), author.at().plus(Duration.ofHours(hours)), author);
        head(code).ifPresent(head -> duties.openScope(duty(code, id), head));
    }

    /** Every opening of the case, in order. */
    @Transactional(readOnly = true)
    public List<GlassOpening> of(CaseCode code) {
        return log.of(code);
    }

    /** Whether that position reviews the openings of the case. */
    @Transactional(readOnly = true)
    public boolean isReviewedBy(CaseCode code, PositionId position) {
        return head(code).filter(position::equals).isPresent();
    }

    /** Keeps the head's finding; false when there is no such opening, or it has been reviewed. */
    public boolean review(CaseCode code, long id, boolean justified, String words, Author author) {
        if (words.isBlank() || words.strip().length() > LONGEST) {
            throw new OversightRefusedException(List.of(OversightFault.REASON));
        }
        var done = log.review(code, id, justified, words.strip(), author);
        if (done) {
            duties.fulfil(duty(code, id));
        }
        return done;
    }

    /** Of the commune of the incident, or of what followed it. */
    private Optional<PositionId> head(CaseCode code) {
        var incident = new UnitId(dossier.file(code).incidentUnit());
        return chart.successorOf(incident, LocalDate.now(clock)).flatMap(unit -> chart.head(unit.id()));
    }

    private static StepDuty duty(CaseCode code, long id) {
        return new StepDuty(code.value(), REVIEW, 1, "glass-" + id);
    }
}
