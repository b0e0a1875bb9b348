package vn.annhi.register.page;

import java.math.BigDecimal;
import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.annhi.procedure.Refusal;
import vn.annhi.procedure.RefusedException;
import vn.annhi.register.ChildHistory;
import vn.annhi.register.Particulars;
import vn.annhi.register.SpecialGroups;
import vn.annhi.register.StaleChildException;
import vn.annhi.web.OwnPage;
import vn.annhi.wording.Wording;

/** One child of the register: what is said of it, what it got, what was changed. */
@OwnPage
@RequestMapping(ChildrenPage.PATH)
class ChildPage {

    private static final String CODE = "/{code:[A-Z]{2,4}-TE-[0-9]{4}-[0-9]{6}}";

    private final ChildrenDesk desk;
    private final DuplicatesDesk duplicates;
    private final SpecialGroups groups;
    private final Wording wording;

    ChildPage(ChildrenDesk desk, DuplicatesDesk duplicates, SpecialGroups groups, Wording wording) {
        this.desk = desk;
        this.duplicates = duplicates;
        this.groups = groups;
        this.wording = wording;
    }

    @GetMapping("/moi")
    String blank(Principal reader, Model page) {
        return blank(reader, page, ChildForm.of(Particulars.NONE, 0), List.of());
    }

    @PostMapping("/moi")
    String add(Principal reader, Model page, @RequestParam String unit, @ModelAttribute ChildForm form) {
        try {
            return "redirect:" + ChildrenPage.PATH + "/"
                    + desk.add(reader.getName(), unit, form).code() + "?da-ghi";
        } catch (RefusedException e) {
            return blank(reader, page, form, e.refusals());
        }
    }

    private String blank(Principal reader, Model page, ChildForm typed, List<Refusal> refusals) {
        if (!desk.isFor(reader.getName())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        page.addAttribute("communes", desk.communes(reader.getName()));
        page.addAttribute("code", "");
        return form(page, typed, refusals);
    }

    @GetMapping(CODE)
    String show(@PathVariable String code, Principal reader, Model page) {
        var child = desk.open(reader.getName(), code);
        return show(code, reader, page, ChildForm.of(child.particulars(), child.version()), List.of());
    }

    @PostMapping(CODE)
    String change(@PathVariable String code, Principal reader, Model page, @ModelAttribute ChildForm form) {
        try {
            desk.change(reader.getName(), code, form);
            return done(code);
        } catch (RefusedException e) {
            return show(code, reader, page, form, e.refusals());
        } catch (StaleChildException e) {
            return show(code, reader, page, form, List.of(Refusal.of("version", "register.fault.stale")));
        }
    }

    @PostMapping(CODE + "/dua-ra")
    String leave(
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam String reason,
            Principal reader,
            Model page) {
        return act(code, reader, page, () -> desk.leave(reader.getName(), code, version, reason));
    }

    @PostMapping(CODE + "/dua-lai")
    String takeBack(@PathVariable String code, @RequestParam int version, Principal reader, Model page) {
        return act(code, reader, page, () -> desk.takeBack(reader.getName(), code, version));
    }

    @PostMapping(CODE + "/ho-tro")
    String support(
            @PathVariable String code,
            @RequestParam String givenOn,
            @RequestParam String what,
            @RequestParam(defaultValue = "") String amount,
            Principal reader,
            Model page) {
        return act(code, reader, page, () -> desk.support(reader.getName(), code, support(givenOn, what, amount)));
    }

    @PostMapping(CODE + "/lap-ho-so")
    String notice(@PathVariable String code, Principal reader, Model page) {
        try {
            desk.notice(reader.getName(), code);
            return "redirect:" + ChildrenPage.PATH + "/" + code + "?da-dien";
        } catch (RefusedException e) {
            var child = desk.open(reader.getName(), code);
            return show(code, reader, page, ChildForm.of(child.particulars(), child.version()), e.refusals());
        }
    }

    private static ChildHistory.Support support(String givenOn, String what, String amount) {
        try {
            return new ChildHistory.Support(
                    LocalDate.parse(givenOn),
                    what.strip(),
                    amount.isBlank() ? Optional.empty() : Optional.of(new BigDecimal(amount.replaceAll("[ .]", ""))));
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new RefusedException(List.of(Refusal.of("support", "register.fault.support")));
        }
    }

    private String act(String code, Principal reader, Model page, Runnable act) {
        try {
            act.run();
            return done(code);
        } catch (RefusedException e) {
            var child = desk.open(reader.getName(), code);
            return show(code, reader, page, ChildForm.of(child.particulars(), child.version()), e.refusals());
        }
    }

    private static String done(String code) {
        return "redirect:" + ChildrenPage.PATH + "/" + code + "?da-ghi";
    }

    private String show(String code, Principal reader, Model page, ChildForm typed, List<Refusal> refusals) {
        var child = desk.open(reader.getName(), code);
        page.addAttribute("code", code);
        page.addAttribute("child", child);
        page.addAttribute(
                "place",
                new UnitPlaces(desk.communes(reader.getName())).of(child.unit().value()));
        page.addAttribute("heldGroups", desk.groups(child));
        page.addAttribute("supports", desk.supports(child));
        page.addAttribute("changes", desk.changes(child));
        page.addAttribute("separable", duplicates.separable(child));
        return form(page, typed, refusals);
    }

    private String form(Model page, ChildForm typed, List<Refusal> refusals) {
        page.addAttribute("typed", typed);
        page.addAttribute("groups", groups.all());
        page.addAttribute(
                "faults",
                refusals.stream()
                        .collect(Collectors.toMap(
                                Refusal::field,
                                refusal -> wording.say(
                                        refusal.messageKey(),
                                        refusal.arguments().toArray()),
                                (one, two) -> one + "; " + two)));
        page.addAttribute("sexes", List.of("unknown", "male", "female"));
        page.addAttribute("households", List.of("unknown", "poor", "near-poor", "other"));
        return "child";
    }
}
