package vn.annhi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import vn.annhi.organisation.SubstitutionDesk;
import vn.annhi.organisation.SubstitutionFault;
import vn.annhi.organisation.SubstitutionRefusedException;

/** Who stands in for whom in the reader's units; assigning a substitute, and ending that early. */
@OwnPage
@RequestMapping(SubstitutionPage.PATH)
class SubstitutionPage {

    static final String PATH = "/nguoi-thay";

    /** One table of the page. */
    record Part(String title, List<SubstitutionViews.Row> rows) {}

    private final SubstitutionDesk desk;
    private final SubstitutionViews views;

    SubstitutionPage(SubstitutionDesk desk, SubstitutionViews views) {
        this.desk = desk;
        this.views = views;
    }

    @GetMapping
    String show(Principal reader, Model page, HttpServletRequest request) {
        if (request.getParameter("da-ghi") != null) {
            page.addAttribute("note", "web.substitution.done.recorded");
        } else if (request.getParameter("da-ket-thuc") != null) {
            page.addAttribute("note", "web.substitution.done.ended");
        }
        return show(reader, page, SubstitutionForm.EMPTY, List.of());
    }

    @PostMapping
    String record(Principal recorder, Model page, @ModelAttribute SubstitutionForm form) {
        try {
            desk.record(form.order(), recorder.getName());
            return "redirect:" + PATH + "?da-ghi#content";
        } catch (SubstitutionRefusedException e) {
            return show(recorder, page, form, e.faults());
        }
    }

    /** One that the officer may not end is answered like one that does not exist. */
    @PostMapping("/{id:\\d{1,18}}/ket-thuc")
    String end(@PathVariable long id, Principal officer) {
        if (!desk.end(id, officer.getName())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:" + PATH + "?da-ket-thuc#content";
    }

    private String show(Principal reader, Model page, SubstitutionForm typed, List<SubstitutionFault> faults) {
        var absences = desk.absences(reader.getName());
        var rows = views.of(reader.getName()).stream().collect(Collectors.partitioningBy(SubstitutionViews.Row::over));
        page.addAttribute(
                "parts",
                List.of(
                        new Part("web.substitution.present", rows.getOrDefault(false, List.of())),
                        new Part("web.substitution.past", rows.getOrDefault(true, List.of()))));
        page.addAttribute("absences", views.absences(absences));
        page.addAttribute("substitutes", views.substitutes(absences));
        page.addAttribute("typed", typed);
        page.addAttribute("faults", views.faults(faults));
        return "substitutions";
    }
}
