package vn.annhi.engine.page;

import java.security.Principal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.annhi.dossier.CaseCode;
import vn.annhi.intervention.BreakGlass;
import vn.annhi.intervention.CaseAccess;
import vn.annhi.intervention.CasePart;
import vn.annhi.intervention.OversightRefusedException;
import vn.annhi.web.OwnPage;

/** Opening a case in need, and the head's review of it. */
@OwnPage
@RequestMapping("/ho-so/{caseCode}/mo-khan")
class GlassPages {

    private final CaseAccess access;
    private final BreakGlass glass;
    private final CasePages pages;
    private final RecordReader records;
    private final PageWords words;

    GlassPages(CaseAccess access, BreakGlass glass, CasePages pages, RecordReader records, PageWords words) {
        this.access = access;
        this.glass = glass;
        this.pages = pages;
        this.records = records;
        this.words = words;
    }

    @PostMapping
    String open(
            @PathVariable String caseCode,
            Principal account,
            @ModelAttribute CaseActForm form,
            @RequestParam(defaultValue = "0") int hours,
            Model page) {
        var code = CaseCode.read(caseCode).orElseThrow(RecordReader::notFound);
        var reading = access.of(account.getName(), code);
        if (!BreakGlass.isOpenTo(reading)) {
            throw RecordReader.notFound();
        }
        var position = reading.reader(CasePart.STATUS).orElseThrow(RecordReader::notFound);
        return done(
                code,
                account,
                form.as("glass"),
                page,
                () -> glass.open(code, form.why(), hours, records.author(account.getName(), position)));
    }

    @PostMapping("/{id:\\d{1,18}}/xem-xet")
    String review(
            @PathVariable String caseCode,
            @PathVariable long id,
            Principal account,
            @ModelAttribute CaseActForm form,
            @RequestParam(defaultValue = "") String finding,
            Model page) {
        var code = CaseCode.read(caseCode).orElseThrow(RecordReader::notFound);
        var position = access.of(account.getName(), code)
                .reader(CasePart.STATUS)
                .filter(each -> glass.isReviewedBy(code, each))
                .orElseThrow(RecordReader::notFound);
        return done(code, account, form.as("review"), page, () -> {
            if (!glass.review(
                    code, id, finding.equals("yes"), form.why(), records.author(account.getName(), position))) {
                throw RecordReader.notFound();
            }
        });
    }

    private String done(CaseCode code, Principal account, CaseActForm form, Model page, Runnable act) {
        try {
            act.run();
        } catch (OversightRefusedException e) {
            return pages.show(code, account, page, form, words.faults(e.faults()));
        }
        return "redirect:/ho-so/" + code.value() + "?da-ghi#glass";
    }
}
