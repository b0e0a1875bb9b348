package vn.annhi.engine.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.CaseFile;
import vn.annhi.dossier.Document;
import vn.annhi.dossier.Documents;
import vn.annhi.dossier.Dossier;
import vn.annhi.dossier.FileKind;
import vn.annhi.dossier.FormRecord;
import vn.annhi.dossier.Reading;
import vn.annhi.dossier.Readings;
import vn.annhi.dossier.Remarks;
import vn.annhi.engine.form.FormPapers;
import vn.annhi.intervention.CaseAccess;
import vn.annhi.intervention.CasePart;
import vn.annhi.intervention.CaseReading;
import vn.annhi.obligation.Obligation;
import vn.annhi.obligation.Obligations;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Posts;
import vn.annhi.reminder.CaseMail;

/** Puts the case page together from what its reader may read. */
@Component
class CaseViews {

    private final Dossier dossier;
    private final CaseAccess access;
    private final Obligations obligations;
    private final Documents documents;
    private final Readings readings;
    private final CaseMail mail;
    private final Remarks remarks;
    private final Posts posts;
    private final CasePaths paths;
    private final CaseTimeline timeline;
    private final FormPapers papers;
    private final PageWords words;
    private final Clock clock;

    CaseViews(
            Dossier dossier,
            CaseAccess access,
            Obligations obligations,
            Documents documents,
            Readings readings,
            CaseMail mail,
            Remarks remarks,
            Posts posts,
            CasePaths paths,
            CaseTimeline timeline,
            FormPapers papers,
            PageWords words,
            Clock clock) {
        this.dossier = dossier;
        this.access = access;
        this.obligations = obligations;
        this.documents = documents;
        this.readings = readings;
        this.mail = mail;
        this.remarks = remarks;
        this.posts = posts;
        this.paths = paths;
        this.timeline = timeline;
        this.papers = papers;
        this.words = words;
        this.clock = clock;
    }

    CaseView of(CaseCode code, CaseReading reading, Author reader) {
        var file = dossier.file(code);
        var duties = obligations.ofCase(code.value()).stream()
                .filter(reading::mayRead)
                .toList();
        var records = dossier.records(code).stream()
                .filter(record -> reading.reader(record).isPresent())
                .toList();
        var shown = documents.list(code, reader, reading::mayRead);
        var inside = reading.mayRead(CasePart.ASSESSMENT);
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
                file.kind() == FileKind.CARE,
                related(file, reader.officer()),
                tasks(code, duties, reader.officer()),
                reading.mayFollow() ? paths.of(code) : List.of(),
                timeline.of(records, duties, shown, inside ? remarks.of(code) : List.of(), clock.instant()),
                duties.stream().map(this::row).toList(),
                records.stream().map(this::row).toList(),
                shown.stream().map(this::row).toList(),
                mails(code, duties),
                inside ? readings.of(code).stream().map(this::row).toList() : List.of());
    }

    private List<String> related(CaseFile file, String officer) {
        return Stream.concat(
                        file.origin().stream(),
                        dossier.careOf(file.code()).stream().map(CaseFile::code))
                .filter(code -> access.of(officer, code).isAllowed())
                .map(CaseCode::value)
                .toList();
    }

    /** The tasks that wait for whoever holds their position, those due first. */
    private List<CaseView.TaskRow> tasks(CaseCode code, List<Obligation> duties, String officer) {
        var today = LocalDate.now(clock);
        var tasks = obligations.openTasks(code.value());
        return duties.stream()
                .filter(duty -> posts.holds(officer, PositionId.parse(duty.position()), today))
                .flatMap(duty -> Optional.ofNullable(tasks.get(duty.id())).stream()
                        .map(task -> new CaseView.TaskRow(
                                task, duty.label(), words.at(duty.due()), duty.breachedAt(clock.instant()))))
                .toList();
    }

    private List<CaseView.MailRow> mails(CaseCode code, List<Obligation> duties) {
        var labels = duties.stream().collect(Collectors.toMap(Obligation::id, Obligation::label));
        return mail.of(code.value()).stream()
                .flatMap(each -> Optional.ofNullable(labels.get(each.obligationId())).stream()
                        .map(label -> new CaseView.MailRow(
                                label, words.officer(each.recipient()), words.at(each.at()), each.doubtful())))
                .toList();
    }

    private CaseView.DocumentRow row(Document document) {
        return new CaseView.DocumentRow(
                document.id().toString(),
                document.name(),
                words.at(document.uploaded().at()),
                words.position(document.uploaded().position()));
    }

    private CaseView.ReaderRow row(Reading shown) {
        return new CaseView.ReaderRow(
                words.officer(shown.officer()),
                words.position(shown.position()),
                shown.times(),
                words.at(shown.last()));
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
