package vn.annhi.supervision.page;

import java.security.Principal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.annhi.organisation.SupervisedUnits;
import vn.annhi.web.OwnPage;

/** Shows the way to the overview and to the reminder ledger in the frame of our own pages to those who supervise. */
@ControllerAdvice(annotations = OwnPage.class)
class OverviewLink {

    private final SupervisedUnits supervised;

    OverviewLink(SupervisedUnits supervised) {
        this.supervised = supervised;
    }

    @ModelAttribute
    void link(Principal reader, Model page) {
        page.addAttribute("supervises", !supervised.own(reader.getName()).isEmpty());
    }
}
