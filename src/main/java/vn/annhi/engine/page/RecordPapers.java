package vn.annhi.engine.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.FormRecord;
import vn.annhi.dossier.OfficialPapers;
import vn.annhi.engine.form.FormPapers;
import vn.annhi.form.PaperSection;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Unit;
import vn.annhi.paper.OfficialPaper;
import vn.annhi.wording.Wording;

/** Puts the official paper of a record together. */
@Component
class RecordPapers {

    private static final List<Integer> WIDTHS = List.of(38, 62);

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final PaperKinds kinds;
    private final FormPapers forms;
    private final OfficialPapers numbers;
    private final OrganisationChart chart;
    private final PageWords words;
    private final Wording wording;
    private final Clock clock;

    RecordPapers(
            PaperKinds kinds,
            FormPapers forms,
            OfficialPapers numbers,
            OrganisationChart chart,
            PageWords words,
            Wording wording,
            Clock clock) {
        this.kinds = kinds;
        this.forms = forms;
        this.numbers = numbers;
        this.chart = chart;
        this.words = words;
        this.wording = wording;
        this.clock = clock;
    }

    /** The paper with what its reader may know; empty when such records are no official papers. */
    Optional<OfficialPaper> of(FormRecord record, boolean withInformant) {
        return kinds.of(record.formId()).map(kind -> {
            var position = PositionId.parse(record.author().position());
            var unit = chart.unit(position.unit());
            var number = numbers.number(record.caseCode(), record.seq());
            return new OfficialPaper(
                    unit.parent().map(chart::unit).map(Unit::name),
                    unit.name(),
                    number,
                    unit.placeName(),
                    day(record),
                    name(record).toUpperCase(Wording.VIETNAMESE),
                    wording.say("document.case", record.caseCode().value()),
                    kind.form().isEmpty() ? wording.say("document.private") : wording.say("document.form", kind.form()),
                    forms.of(record, withInformant).stream()
                            .filter(section -> !section.supplement())
                            .map(this::section)
                            .toList(),
                    position.role().title(),
                    number.map(given -> words.officer(record.author().officer())),
                    List.of(wording.say("document.filed.case", record.caseCode().value())));
        });
    }

    /** That of the decision where the form has one, else that of the submission. */
    private LocalDate day(FormRecord record) {
        return record.data().get("decisionDate") instanceof String typed
                        && DAY.matcher(typed).matches()
                ? LocalDate.parse(typed)
                : LocalDate.ofInstant(record.author().at(), clock.getZone());
    }

    /** The form's name without its number. */
    private String name(FormRecord record) {
        return forms.title(record.formId()).replaceFirst("^Mẫu [0-9]+ – ", "");
    }

    private OfficialPaper.Section section(PaperSection section) {
        var rows = section.rows().stream()
                .map(row -> List.of(row.label(), row.value()))
                .toList();
        return new OfficialPaper.Section(
                section.title(),
                List.of(),
                Optional.of(new OfficialPaper.Table(
                        Stream.of("document.item", "document.entry")
                                .map(wording::say)
                                .toList(),
                        WIDTHS,
                        2,
                        rows)));
    }
}
