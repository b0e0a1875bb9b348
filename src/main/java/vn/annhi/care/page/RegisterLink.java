package vn.annhi.care.page;

import java.security.Principal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.annhi.web.OwnPage;

/** Shows the way to the register of carers in the frame of our own pages to those for whom it exists. */
@ControllerAdvice(annotations = OwnPage.class)
class RegisterLink {

    private final RegisterDesk desk;

    RegisterLink(RegisterDesk desk) {
        this.desk = desk;
    }

    @ModelAttribute
    void link(Principal reader, Model page) {
        page.addAttribute("keepsRegister", desk.isFor(reader.getName()));
    }
}
