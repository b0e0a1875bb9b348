package vn.annhi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.Posts;
import vn.annhi.wording.Wording;

/** One's own account: positions, password, open sessions, signing out everywhere. */
@OwnPage
@RequestMapping("/tai-khoan")
class AccountPage {

    private final Accounts accounts;
    private final SignInSessions sessions;
    private final SignInAttempts attempts;
    private final SignOut signOut;
    private final Posts posts;
    private final SubstitutionViews substitutions;
    private final OrganisationChart chart;
    private final Wording wording;
    private final Clock clock;
    private final DateTimeFormatter moment;

    AccountPage(
            Accounts accounts,
            SignInSessions sessions,
            SignInAttempts attempts,
            SignOut signOut,
            Posts posts,
            SubstitutionViews substitutions,
            OrganisationChart chart,
            Wording wording,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.attempts = attempts;
        this.signOut = signOut;
        this.posts = posts;
        this.substitutions = substitutions;
        this.chart = chart;
        this.wording = wording;
        this.clock = clock;
        this.moment = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(clock.getZone());
    }

    @GetMapping
    String show(Principal who, Model page) {
        page.addAttribute("account", who.getName());
        page.addAttribute("positions", positions(who.getName()));
        page.addAttribute(
                "sessions",
                sessions.open(who.getName()).stream()
                        .map(open ->
                                List.of(moment.format(open.beganAt()), moment.format(open.seenAt()), open.address()))
                        .toList());
        return "account";
    }

    /** Changes the password and ends every session: whoever knew the old one is out. */
    @PostMapping("/mat-khau")
    String changePassword(
            Authentication who,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam String current,
            @RequestParam String fresh,
            @RequestParam String repeated) {
        var refusal = refusal(who.getName(), request.getRemoteAddr(), current, fresh, repeated);
        if (refusal != null) {
            page.addAttribute("refusal", refusal);
            return show(who, page);
        }
        accounts.changePassword(who.getName(), fresh);
        return everywhere(who, request, response);
    }

    @PostMapping("/thoat-moi-noi")
    String everywhere(Authentication who, HttpServletRequest request, HttpServletResponse response) {
        sessions.endAll(who.getName());
        signOut.logout(request, response, who);
        return "redirect:" + SignInPage.SIGNED_OUT;
    }

    private @Nullable String refusal(String account, String address, String current, String fresh, String repeated) {
        var wait = attempts.toWait(account, address);
        if (wait.isPresent()) {
            return wording.say("web.signIn.wait", wait.get().toSeconds() + 1);
        }
        var attempt = attempts.begin(account, address);
        var right = accounts.passwordMatches(account, current);
        attempts.end(attempt, right);
        if (!right) {
            return wording.say("web.password.wrong");
        }
        if (!fresh.equals(repeated)) {
            return wording.say("web.password.different");
        }
        return accounts.acceptable(account, fresh) ? null : wording.say("web.password.weak");
    }

    private List<String> positions(String account) {
        var today = LocalDate.now(clock);
        return Stream.concat(
                        posts.own(account, today).stream().map(chart::title),
                        posts.substituted(account, today).stream().map(substitutions::acting))
                .toList();
    }
}
