package vn.annhi.engine.page;

import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.DocumentRefusedException;
import vn.annhi.dossier.Documents;
import vn.annhi.intervention.CaseAccess;
import vn.annhi.intervention.CaseOversight;
import vn.annhi.intervention.CasePart;
import vn.annhi.intervention.OversightRefusedException;
import vn.annhi.web.OwnPage;
import vn.annhi.wording.Wording;

/** What people do on the case page; what the reader may not do is answered like a case that does not exist. */
@OwnPage
@RequestMapping("/ho-so/{caseCode}")
class CaseActs {

    private final CaseAccess access;
    private final CaseOversight oversight;
    private final Documents documents;
    private final CasePages pages;
    private final RecordReader records;
    private final PageWords words;
    private final Wording wording;

    CaseActs(
            CaseAccess access,
            CaseOversight oversight,
            Documents documents,
            CasePages pages,
            RecordReader records,
            PageWords words,
            Wording wording) {
        this.access = access;
        this.oversight = oversight;
        this.documents = documents;
        this.pages = pages;
        this.records = records;
        this.words = words;
        this.wording = wording;
    }

    @PostMapping("/ghi-chu")
    String comment(@PathVariable String caseCode, Principal account, @ModelAttribute CaseActForm form, Model page) {
        var code = inside(caseCode, account);
        return done(code, account, form.as("comment"), page, author -> oversight.comment(code, form.why(), author));
    }

    @PostMapping("/giao-lai")
    String reassign(@PathVariable String caseCode, Principal account, @ModelAttribute CaseActForm form, Model page) {
        var code = directing(caseCode, account);
        return done(
                code,
                account,
                form.as("reassign"),
                page,
                author -> oversight.reassign(code, form.dutyId(), form.chosenColleague(), form.why(), author));
    }

    @PostMapping("/gia-han")
    String extend(@PathVariable String caseCode, Principal account, @ModelAttribute CaseActForm form, Model page) {
        var code = directing(caseCode, account);
        return done(
                code,
                account,
                form.as("extend"),
                page,
                author -> oversight.extend(code, form.dutyId(), form.chosenDay(), form.why(), author));
    }

    @PostMapping("/tai-lieu")
    String attach(@PathVariable String caseCode, Principal account, @RequestParam MultipartFile file, Model page)
            throws IOException {
        var code = inside(caseCode, account);
        var name = file.getOriginalFilename();
        try {
            documents.add(code, name == null ? "" : name, file.getBytes(), author(code, account));
        } catch (DocumentRefusedException e) {
            return pages.show(
                    code,
                    account,
                    page,
                    CaseActForm.EMPTY.as("attach"),
                    Map.of("FILE", wording.say(e.messageKey(), e.arguments().toArray())));
        }
        return "redirect:/ho-so/" + code.value() + "?da-ghi#timeline";
    }

    private String done(CaseCode code, Principal account, CaseActForm form, Model page, Consumer<Author> act) {
        try {
            act.accept(author(code, account));
        } catch (OversightRefusedException e) {
            return pages.show(code, account, page, form, words.faults(e.faults()));
        }
        return "redirect:/ho-so/" + code.value() + "?da-ghi#timeline";
    }

    /** A case on whose inside the officer works. */
    private CaseCode inside(String typed, Principal account) {
        return CaseCode.read(typed)
                .filter(code -> access.of(account.getName(), code).mayWorkInside())
                .orElseThrow(RecordReader::notFound);
    }

    /** A case of which the officer directs a duty. */
    private CaseCode directing(String typed, Principal account) {
        return CaseCode.read(typed)
                .filter(code -> access.mayRead(account.getName(), code, CasePart.STATUS))
                .filter(code -> !oversight.directed(account.getName(), code).isEmpty())
                .orElseThrow(RecordReader::notFound);
    }

    /** The officer in the position in which the case is read. */
    private Author author(CaseCode code, Principal account) {
        return records.author(
                account.getName(),
                access.of(account.getName(), code).reader(CasePart.STATUS).orElseThrow(RecordReader::notFound));
    }
}
