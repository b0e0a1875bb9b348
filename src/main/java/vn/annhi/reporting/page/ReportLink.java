package vn.annhi.reporting.page;

import java.security.Principal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.annhi.web.OwnPage;

/** Shows the way to the indicator lists in the frame of our own pages to those who consolidate reports. */
@ControllerAdvice(annotations = OwnPage.class)
class ReportLink {

    private final ReportReaders readers;

    ReportLink(ReportReaders readers) {
        this.readers = readers;
    }

    @ModelAttribute
    void link(Principal reader, Model page) {
        page.addAttribute("consolidates", !readers.opens(reader.getName()).isEmpty());
    }
}
