package vn.annhi.web;

import java.security.Principal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.annhi.organisation.Officers;

/** What the frame of our own pages shows: who reads. */
@ControllerAdvice(annotations = OwnPage.class)
class PageFrame {

    private final Officers officers;

    PageFrame(Officers officers) {
        this.officers = officers;
    }

    @ModelAttribute
    void frame(Principal account, Model page) {
        page.addAttribute("reader", officers.name(account.getName()));
    }
}
