package vn.annhi.engine.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.annhi.dossier.DocumentRefusedException;
import vn.annhi.dossier.Documents;
import vn.annhi.dossier.Dossier;
import vn.annhi.dossier.OfficialPapers;
import vn.annhi.dossier.PaperEvent;
import vn.annhi.engine.page.RecordReader.Shown;
import vn.annhi.organisation.PositionId;
import vn.annhi.paper.DocxPaperWriter;
import vn.annhi.paper.OfficialPaper;
import vn.annhi.paper.PdfPaperWriter;
import vn.annhi.web.OwnPage;
import vn.annhi.wording.Wording;

/** The official paper of a record: as a file, its number, its signed copy, and what became of the sheets. */
@OwnPage
@RequestMapping(OfficialPaperPages.PATH)
class OfficialPaperPages {

    static final String PATH = "/ho-so/{caseCode}/ban-ghi/{seq:\\d{1,6}}";

    private static final int LONGEST_RECIPIENT = 200;

    private final RecordReader records;
    private final RecordPapers papers;
    private final PaperKinds kinds;
    private final OfficialPapers numbers;
    private final Documents documents;
    private final Dossier dossier;
    private final DocxPaperWriter docx;
    private final PdfPaperWriter pdf;
    private final TransactionTemplate transaction;
    private final Wording wording;

    OfficialPaperPages(
            RecordReader records,
            RecordPapers papers,
            PaperKinds kinds,
            OfficialPapers numbers,
            Documents documents,
            Dossier dossier,
            DocxPaperWriter docx,
            PdfPaperWriter pdf,
            TransactionTemplate transaction,
            Wording wording) {
        this.records = records;
        this.papers = papers;
        this.kinds = kinds;
        this.numbers = numbers;
        this.documents = documents;
        this.dossier = dossier;
        this.docx = docx;
        this.pdf = pdf;
        this.transaction = transaction;
        this.wording = wording;
    }

    @GetMapping("/van-ban.docx")
    void docx(@PathVariable String caseCode, @PathVariable int seq, Principal account, HttpServletResponse response)
            throws IOException {
        var paper = paper(caseCode, seq, account);
        head(
                response,
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                caseCode,
                seq,
                "docx");
        docx.write(paper, response.getOutputStream());
    }

    @GetMapping("/van-ban.pdf")
    void pdf(@PathVariable String caseCode, @PathVariable int seq, Principal account, HttpServletResponse response)
            throws IOException {
        var paper = paper(caseCode, seq, account);
        head(response, "application/pdf", caseCode, seq, "pdf");
        pdf.write(paper, response.getOutputStream());
    }

    /** Gives the number under which it is signed: what the officer wrote into the form, else the unit's next one. */
    @PostMapping("/cap-so")
    String number(@PathVariable String caseCode, @PathVariable int seq, Principal account) {
        var shown = own(caseCode, seq, account);
        var record = shown.record();
        var written = record.data().get("decisionNumber") instanceof String text && !text.isBlank()
                ? Optional.of(text.strip())
                : Optional.<String>empty();
        numbers.give(
                record,
                PositionId.parse(record.author().position()).unit().value(),
                kinds.of(record.formId()).orElseThrow(RecordReader::notFound).symbol(),
                written,
                shown.reader());
        return back(caseCode, seq);
    }

    @PostMapping("/da-in")
    String printed(@PathVariable String caseCode, @PathVariable int seq, Principal account) {
        return note(caseCode, seq, account, PaperEvent.Kind.PRINTED, "", Optional.empty());
    }

    @PostMapping("/da-giao")
    String handedOver(
            @PathVariable String caseCode,
            @PathVariable int seq,
            @RequestParam(defaultValue = "") String recipient,
            Principal account,
            RedirectAttributes next) {
        if (recipient.isBlank() || recipient.strip().length() > LONGEST_RECIPIENT) {
            own(caseCode, seq, account);
            next.addFlashAttribute("recipientFault", wording.say("engine.page.official.recipient.fault"));
            next.addFlashAttribute("recipient", recipient);
            return back(caseCode, seq);
        }
        return note(caseCode, seq, account, PaperEvent.Kind.HANDED_OVER, recipient.strip(), Optional.empty());
    }

    /** Keeps the scanned signed copy among the documents of the case. */
    @PostMapping("/ban-ky")
    String signed(
            @PathVariable String caseCode,
            @PathVariable int seq,
            @RequestParam MultipartFile file,
            Principal account,
            RedirectAttributes next)
            throws IOException {
        var shown = own(caseCode, seq, account);
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try {
            var content = file.getBytes();
            return transaction.execute(status -> {
                var copy = documents.add(shown.record().caseCode(), name, content, shown.reader());
                return note(caseCode, seq, account, PaperEvent.Kind.SIGNED, "", Optional.of(copy.id()));
            });
        } catch (DocumentRefusedException e) {
            next.addFlashAttribute(
                    "copyFault", wording.say(e.messageKey(), e.arguments().toArray()));
            return back(caseCode, seq);
        }
    }

    private String note(
            String caseCode,
            int seq,
            Principal account,
            PaperEvent.Kind kind,
            String recipient,
            Optional<UUID> signedCopy) {
        var shown = own(caseCode, seq, account);
        var code = shown.record().caseCode();
        if (numbers.number(code, seq).isEmpty()) {
            throw RecordReader.notFound();
        }
        numbers.note(code, seq, new PaperEvent(kind, recipient, signedCopy, shown.reader()));
        return back(caseCode, seq);
    }

    private Shown own(String caseCode, int seq, Principal account) {
        var shown = records.find(caseCode, seq, account.getName());
        if (!shown.own() || kinds.of(shown.record().formId()).isEmpty()) {
            throw RecordReader.notFound();
        }
        return shown;
    }

    private OfficialPaper paper(String caseCode, int seq, Principal account) {
        var shown = records.find(caseCode, seq, account.getName());
        var paper = papers.of(shown.record(), shown.withInformant()).orElseThrow(RecordReader::notFound);
        dossier.shown(shown.record().caseCode(), shown.record().formId(), shown.reader());
        return paper;
    }

    private static void head(HttpServletResponse response, String type, String caseCode, int seq, String end) {
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + caseCode.toLowerCase(Locale.ROOT) + "-" + seq + "." + end + "\"");
    }

    private static String back(String caseCode, int seq) {
        return "redirect:/ho-so/" + caseCode + "/ban-ghi/" + seq + "#official";
    }
}
