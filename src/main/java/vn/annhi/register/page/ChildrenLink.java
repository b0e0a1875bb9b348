package vn.annhi.register.page;

import java.security.Principal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.annhi.web.OwnPage;

/** Shows the way to the register in the frame of our own pages to those who keep one. */
@ControllerAdvice(annotations = OwnPage.class)
class ChildrenLink {

    private final ChildrenDesk desk;

    ChildrenLink(ChildrenDesk desk) {
        this.desk = desk;
    }

    @ModelAttribute
    void link(Principal reader, Model page) {
        page.addAttribute("keepsChildren", desk.isFor(reader.getName()));
    }
}
