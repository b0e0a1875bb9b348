package vn.annhi.reminder.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.annhi.organisation.SupervisedUnits;
import vn.annhi.organisation.Unit;
import vn.annhi.web.OwnPage;
import vn.annhi.web.TableDownload;

/** The ledger of reminders for supervisors: every rung accounted for. For everybody else the page does not exist. */
@OwnPage
@RequestMapping(LedgerPage.PATH)
class LedgerPage {

    static final String PATH = "/so-nhac-viec";

    private static final String FILE = "so-nhac-viec";
    private static final int PAGE = 50;

    private final SupervisedUnits readers;
    private final LedgerBalance balance;
    private final LedgerEntries entries;
    private final LedgerWords words;
    private final DoubtfulLetters doubtful;
    private final Clock clock;

    LedgerPage(
            SupervisedUnits readers,
            LedgerBalance balance,
            LedgerEntries entries,
            LedgerWords words,
            DoubtfulLetters doubtful,
            Clock clock) {
        this.readers = readers;
        this.balance = balance;
        this.entries = entries;
        this.words = words;
        this.doubtful = doubtful;
        this.clock = clock;
    }

    /** A sum in words. */
    record Line(String words, long count) {}

    @GetMapping
    String show(
            Principal reader,
            Model page,
            @ModelAttribute LedgerForm form,
            @RequestParam(name = "trang", defaultValue = "1") int number) {
        var units = units(reader);
        var typed = form.orRecent(LocalDate.now(clock));
        var faults = typed.faults(units);
        page.addAttribute("typed", typed);
        page.addAttribute("faults", faults);
        page.addAttribute("units", units);
        if (faults.isEmpty()) {
            fill(page, typed.scope(units), Math.max(1, Math.min(number, 10_000)));
        }
        return "reminder-ledger";
    }

    private void fill(Model page, LedgerScope scope, int number) {
        var sums = balance.of(scope);
        var found = entries.of(scope, PAGE + 1, (number - 1L) * PAGE);
        page.addAttribute("sums", sums);
        page.addAttribute("rungs", lines(sums.rungs()));
        page.addAttribute("notices", lines(sums.notices()));
        page.addAttribute("heads", words.heads());
        page.addAttribute("rows", found.stream().limit(PAGE).map(words::row).toList());
        page.addAttribute("number", number);
        page.addAttribute("more", found.size() > PAGE);
    }

    private List<Line> lines(List<LedgerBalance.Sum> sums) {
        return sums.stream()
                .map(sum -> new Line(words.fate(sum.state(), sum.reason()), sum.count()))
                .toList();
    }

    @GetMapping("/tai-ve.csv")
    void csv(Principal reader, @ModelAttribute LedgerForm form, HttpServletResponse response) throws IOException {
        TableDownload.csv(words.file(entries, scope(reader, form)), FILE, response);
    }

    @GetMapping("/tai-ve.xlsx")
    void xlsx(Principal reader, @ModelAttribute LedgerForm form, HttpServletResponse response) throws IOException {
        TableDownload.xlsx(words.file(entries, scope(reader, form)), FILE, response);
    }

    @PostMapping("/thu/{id:\\d{1,18}}/da-den")
    String arrived(@PathVariable long id, Principal reader) {
        return decided(doubtful.arrived(id, ids(units(reader)), reader.getName()));
    }

    @PostMapping("/thu/{id:\\d{1,18}}/gui-lai")
    String sendAgain(@PathVariable long id, Principal reader) {
        return decided(doubtful.sendAgain(id, ids(units(reader)), reader.getName()));
    }

    private static String decided(boolean found) {
        if (!found) {
            throw notFound();
        }
        return "redirect:" + PATH + "#content";
    }

    private LedgerScope scope(Principal reader, LedgerForm form) {
        var units = units(reader);
        var typed = form.orRecent(LocalDate.now(clock));
        if (!typed.faults(units).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return typed.scope(units);
    }

    private List<Unit> units(Principal reader) {
        var units = readers.of(reader.getName());
        if (units.isEmpty()) {
            throw notFound();
        }
        return units;
    }

    private static List<String> ids(List<Unit> units) {
        return units.stream().map(unit -> unit.id().value()).toList();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
