package vn.annhi.engine.web;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The bare address leads officers to their work list and administrators to the accounts. */
@Controller
class HomePage {

    private final IdentityService identity;

    HomePage(IdentityService identity) {
        this.identity = identity;
    }

    @GetMapping("/")
    String home(java.security.Principal who) {
        var administrates = identity.createUserQuery()
                        .userId(who.getName())
                        .memberOfGroup(Groups.CAMUNDA_ADMIN)
                        .count()
                > 0;
        return "redirect:" + AppPages.APPS + (administrates ? "/admin/" : "/tasklist/") + Visitor.ENGINE + "/";
    }
}
