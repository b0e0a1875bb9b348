package vn.annhi.resource.page;

import java.security.Principal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.annhi.web.OwnPage;

/** Shows the way to the resources in the frame of our own pages to those who book them. */
@ControllerAdvice(annotations = OwnPage.class)
class ResourceLink {

    private final ResourceDesk desk;

    ResourceLink(ResourceDesk desk) {
        this.desk = desk;
    }

    @ModelAttribute
    void link(Principal reader, Model page) {
        page.addAttribute("booksResources", desk.isFor(reader.getName()));
    }
}
