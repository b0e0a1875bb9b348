package vn.annhi.resource.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.annhi.procedure.Refusal;
import vn.annhi.procedure.RefusedException;
import vn.annhi.resource.ResourceEntry.Source;
import vn.annhi.web.OwnPage;
import vn.annhi.web.TableDownload;
import vn.annhi.wording.Wording;

/** Money and goods of the unit: balances, entries, and a summary that can be posted. */
@OwnPage
class ResourcePage {

    private static final String PATH = "/nguon-luc";
    private static final String SUMMARY = PATH + "/cong-khai";
    private static final String FILE = "cong-khai-nguon-luc";

    /** One of the eight directives. */
    record Directive(String id, String name) {}

    private final ResourceDesk desk;
    private final Wording wording;
    private final Clock clock;

    ResourcePage(ResourceDesk desk, Wording wording, Clock clock) {
        this.desk = desk;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(@RequestParam(name = "trang", defaultValue = "1") int number, Principal reader, Model page) {
        return show(reader, page, number, ResourceForm.EMPTY, List.of());
    }

    @PostMapping(PATH)
    String book(Principal reader, Model page, @ModelAttribute ResourceForm form) {
        try {
            desk.book(reader.getName(), form);
            return "redirect:" + PATH + "?da-ghi";
        } catch (RefusedException e) {
            return show(reader, page, 1, form, e.refusals());
        }
    }

    @PostMapping(PATH + "/{code:[A-Z]{2,4}-NL-[0-9]{4}-[0-9]{6}}/huy")
    String reverse(@PathVariable String code, @RequestParam String reason, Principal reader, Model page) {
        try {
            desk.reverse(reader.getName(), code, reason);
            return "redirect:" + PATH + "?da-ghi";
        } catch (RefusedException e) {
            return show(reader, page, 1, ResourceForm.EMPTY, e.refusals());
        }
    }

    private String show(Principal reader, Model page, int number, ResourceForm typed, List<Refusal> refusals) {
        require(reader);
        var shown = Math.max(1, Math.min(number, 1_000_000));
        var rows = desk.entries(reader.getName(), shown);
        page.addAttribute("balances", desk.balances(reader.getName()));
        page.addAttribute("rows", rows.stream().limit(ResourceDesk.PAGE).toList());
        page.addAttribute("number", shown);
        page.addAttribute("more", rows.size() > ResourceDesk.PAGE);
        page.addAttribute("typed", typed);
        page.addAttribute("sources", Source.values());
        page.addAttribute(
                "directives",
                IntStream.rangeClosed(1, 8)
                        .mapToObj(one -> new Directive(String.valueOf(one), wording.say("reporting.section." + one)))
                        .toList());
        page.addAttribute(
                "faults",
                refusals.stream()
                        .collect(Collectors.toMap(
                                Refusal::field,
                                refusal -> wording.say(
                                        refusal.messageKey(),
                                        refusal.arguments().toArray()),
                                (one, two) -> one + "; " + two)));
        return "resources";
    }

    @GetMapping(SUMMARY)
    String summary(@RequestParam(name = "nam", required = false) @Nullable Integer year, Principal reader, Model page) {
        require(reader);
        var shown = of(year);
        page.addAttribute("year", shown);
        page.addAttribute("columns", ResourceDesk.SUMMARY);
        page.addAttribute("rows", desk.summary(reader.getName(), shown));
        return "resource-summary";
    }

    @GetMapping(SUMMARY + ".xlsx")
    void xlsx(
            @RequestParam(name = "nam", required = false) @Nullable Integer year,
            Principal reader,
            HttpServletResponse response)
            throws IOException {
        require(reader);
        TableDownload.xlsx(desk.file(reader.getName(), of(year)), FILE, response);
    }

    @GetMapping(SUMMARY + ".csv")
    void csv(
            @RequestParam(name = "nam", required = false) @Nullable Integer year,
            Principal reader,
            HttpServletResponse response)
            throws IOException {
        require(reader);
        TableDownload.csv(desk.file(reader.getName(), of(year)), FILE, response);
    }

    private int of(@Nullable Integer year) {
        return year == null || year < 2000 || year > 2999 ? LocalDate.now(clock).getYear() : year;
    }

    private void require(Principal reader) {
        if (!desk.isFor(reader.getName())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
