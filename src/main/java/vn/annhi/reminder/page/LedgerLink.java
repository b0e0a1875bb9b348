package vn.annhi.reminder.page;

import java.security.Principal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.annhi.organisation.SupervisedUnits;
import vn.annhi.web.OwnPage;

/** Shows the way to the ledger in the frame of our own pages to those who may read it. */
@ControllerAdvice(annotations = OwnPage.class)
class LedgerLink {

    private final SupervisedUnits readers;

    LedgerLink(SupervisedUnits readers) {
        this.readers = readers;
    }

    @ModelAttribute
    void link(Principal reader, Model page) {
        page.addAttribute("readsLedger", !readers.of(reader.getName()).isEmpty());
    }
}
