package vn.annhi.engine.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.DocumentRefusedException;
import vn.annhi.dossier.Documents;
import vn.annhi.dossier.Dossier;
import vn.annhi.dossier.FormRecord;
import vn.annhi.dossier.OfficialPapers;
import vn.annhi.engine.desk.Download;
import vn.annhi.engine.form.FormPapers;
import vn.annhi.intervention.CaseAccess;
import vn.annhi.intervention.CasePart;
import vn.annhi.web.OwnPage;

/** A case and its printed records; what a reader may not read is answered like a case that does not exist. */
@OwnPage
@RequestMapping("/ho-so/{caseCode}")
class CasePages {

    private final CaseAccess access;
    private final CaseViews views;
    private final CaseActChoices acts;
    private final GlassViews glass;
    private final RecordReader records;
    private final PaperKinds kinds;
    private final OfficialPapers numbers;
    private final Dossier dossier;
    private final Documents documents;
    private final FormPapers papers;
    private final PageWords words;

    CasePages(
            CaseAccess access,
            CaseViews views,
            CaseActChoices acts,
            GlassViews glass,
            RecordReader records,
            PaperKinds kinds,
            OfficialPapers numbers,
            Dossier dossier,
            Documents documents,
            FormPapers papers,
            PageWords words) {
        this.access = access;
        this.views = views;
        this.acts = acts;
        this.glass = glass;
        this.records = records;
        this.kinds = kinds;
        this.numbers = numbers;
        this.dossier = dossier;
        this.documents = documents;
        this.papers = papers;
        this.words = words;
    }

    @GetMapping
    String casePage(
            @PathVariable String caseCode,
            @RequestParam(name = "da-ghi", required = false) @Nullable String done,
            Principal account,
            Model page) {
        page.addAttribute("done", done != null);
        return show(
                CaseCode.read(caseCode).orElseThrow(RecordReader::notFound),
                account,
                page,
                CaseActForm.EMPTY,
                Map.of());
    }

    /** The page with what was typed and what is wrong with it, by field. */
    String show(CaseCode code, Principal account, Model page, CaseActForm typed, Map<String, String> faults) {
        var reading = access.of(account.getName(), code);
        var reader = reading.reader(CasePart.STATUS).orElseThrow(RecordReader::notFound);
        page.addAttribute("file", views.of(code, reading, records.author(account.getName(), reader)));
        page.addAttribute("acts", acts.of(code, reading, account.getName()));
        page.addAttribute("glass", glass.of(code, reading, account.getName()));
        page.addAttribute("typed", typed);
        page.addAttribute("faults", faults);
        return "case-page";
    }

    @GetMapping("/tai-lieu/{id}")
    void document(@PathVariable String caseCode, @PathVariable UUID id, Principal account, HttpServletResponse response)
            throws IOException {
        var code = CaseCode.read(caseCode).orElseThrow(RecordReader::notFound);
        var reading = access.of(account.getName(), code);
        var reader = reading.reader(CasePart.STATUS).orElseThrow(RecordReader::notFound);
        try {
            Download.send(
                    documents.open(code, id, records.author(account.getName(), reader), reading::mayRead), response);
        } catch (DocumentRefusedException unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, unknown.messageKey(), unknown);
        }
    }

    @GetMapping("/ban-ghi/{seq}")
    String record(@PathVariable String caseCode, @PathVariable int seq, Principal account, Model page) {
        var shown = records.find(caseCode, seq, account.getName());
        var record = shown.record();
        dossier.shown(record.caseCode(), record.formId(), shown.reader());
        page.addAttribute("paper", paper(record, shown.withInformant()));
        kinds.of(record.formId()).ifPresent(kind -> page.addAttribute("official", official(record, shown.own())));
        return "paper";
    }

    private OfficialView official(FormRecord record, boolean own) {
        var code = record.caseCode();
        var home = "/ho-so/" + code.value();
        return new OfficialView(
                home + "/ban-ghi/" + record.seq(),
                numbers.number(code, record.seq()).orElse(""),
                own,
                numbers.events(code, record.seq()).stream()
                        .map(event -> new OfficialView.EventRow(
                                words.at(event.author().at()),
                                "engine.page.official." + event.kind().id(),
                                words.officer(event.author().officer()),
                                event.recipient(),
                                event.signedCopy()
                                        .map(id -> home + "/tai-lieu/" + id)
                                        .orElse("")))
                        .toList());
    }

    private PaperView paper(FormRecord record, boolean withInformant) {
        var author = record.author();
        return new PaperView(
                papers.title(record.formId()),
                record.caseCode().value(),
                words.officer(author.officer()),
                words.position(author.position()),
                words.actingFor(author),
                words.at(author.at()),
                false,
                papers.of(record, withInformant));
    }
}
