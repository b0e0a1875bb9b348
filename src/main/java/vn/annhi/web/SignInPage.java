package vn.annhi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.annhi.wording.Wording;

/** The one sign-in page. */
@Controller
class SignInPage {

    static final String PATH = "/dang-nhap";
    static final String ACCOUNT = "account";
    /** The page after a sign-out. */
    static final String SIGNED_OUT = PATH + "?da-thoat";
    /** In the session: the provider's page that has yet to be visited for the sign-out. */
    static final String FAREWELL = "vn.annhi.farewell";

    private final Wording wording;
    private final List<ClientRegistration> providers;

    SignInPage(Wording wording, ObjectProvider<InMemoryClientRegistrationRepository> providers) {
        this.wording = wording;
        this.providers = providers.stream()
                .flatMap(all -> StreamSupport.stream(all.spliterator(), false))
                .toList();
    }

    @GetMapping(PATH)
    String show(
            HttpServletRequest request,
            HttpServletResponse response,
            Model page,
            @RequestParam(name = "cho", required = false) @Nullable Integer wait) {
        var session = request.getSession(false);
        if (session != null && isAfterSignOut(request) && session.getAttribute(FAREWELL) instanceof String farewell) {
            session.removeAttribute(FAREWELL);
            // No redirect: after a form, browsers follow one to our own pages only (form-action).
            response.setHeader("Refresh", "0; url=" + farewell);
        }
        page.addAttribute("typed", session == null ? null : session.getAttribute(SignInFailed.TYPED));
        page.addAttribute("providers", providers);
        page.addAttribute("error", error(request, wait));
        page.addAttribute("note", note(request));
        return "sign-in";
    }

    private @Nullable String error(HttpServletRequest request, @Nullable Integer wait) {
        if (wait != null) {
            return wording.say("web.signIn.wait", Math.max(1, Math.min(wait, 3600)));
        }
        if (request.getParameter("sai") != null) {
            return wording.say("web.signIn.wrong");
        }
        return request.getParameter("khong-dung") == null ? null : wording.say("web.signIn.unknown");
    }

    private @Nullable String note(HttpServletRequest request) {
        if (isAfterSignOut(request)) {
            return wording.say("web.signIn.signedOut");
        }
        return request.getParameter("thu-lai") == null ? null : wording.say("web.signIn.again");
    }

    private static boolean isAfterSignOut(HttpServletRequest request) {
        return request.getParameter("da-thoat") != null;
    }
}
