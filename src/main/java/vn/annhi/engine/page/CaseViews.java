package vn.annhi.engine.page;

import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.CaseFile;
import vn.annhi.dossier.Dossier;
import vn.annhi.dossier.FormRecord;
import vn.annhi.engine.form.FormPapers;
import vn.annhi.intervention.CaseReading;
import vn.annhi.obligation.Obligation;
import vn.annhi.obligation.Obligations;

/** Puts the case page together from what its reader may read. */
@Component
class CaseViews {

    private final Dossier dossier;
    private final Obligations obligations;
    private final FormPapers papers;
    private final PageWords words;
    private final Clock clock;

    CaseViews(Dossier dossier, Obligations obligations, FormPapers papers, PageWords words, Clock clock) {
        this.dossier = dossier;
        this.obligations = obligations;
        this.papers = papers;
        this.words = words;
        this.clock = clock;
    }

    CaseView of(CaseCode code, CaseReading reading) {
        var file = dossier.file(code);
        return new CaseView(
                code.value(),
                words.unit(file.incidentUnit()),
                file.residenceUnit().map(words::unit).orElse(""),
                words.at(file.receivedAt()),
                file.closed(),
                Stream.concat(
                                file.mergedInto().stream(),
                                dossier.mergedInto(code).stream().map(CaseFile::code))
                        .map(CaseCode::value)
                        .toList(),
                obligations.ofCase(code.value()).stream()
                        .filter(reading::mayRead)
                        .map(this::row)
                        .toList(),
                dossier.records(code).stream()
                        .filter(record -> reading.reader(record).isPresent())
                        .map(this::row)
                        .toList());
    }

    private CaseView.DutyRow row(Obligation duty) {
        return new CaseView.DutyRow(
                duty.label(),
                duty.citation(),
                duty.statutory(),
                words.at(duty.due()),
                words.position(duty.position()),
                "engine.page.duty." + duty.state().name(),
                duty.breachedAt(clock.instant()));
    }

    private CaseView.RecordRow row(FormRecord record) {
        var author = record.author();
        return new CaseView.RecordRow(
                record.seq(),
                papers.title(record.formId()),
                words.at(author.at()),
                words.position(author.position()),
                words.actingFor(author));
    }
}
