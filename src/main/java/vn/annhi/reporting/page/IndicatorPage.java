package vn.annhi.reporting.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vn.annhi.reporting.indicator.ImportRefusedException;
import vn.annhi.reporting.indicator.IndicatorLists;
import vn.annhi.web.OwnPage;
import vn.annhi.wording.Wording;

/** The indicator lists, for whoever consolidates reports: what is reported, and taking a new official list. */
@OwnPage
@RequestMapping(IndicatorPage.PATH)
class IndicatorPage {

    static final String PATH = "/chi-tieu";

    private static final Pattern ID = Pattern.compile("[A-Z0-9][A-Z0-9.-]{1,39}");
    private static final int LONGEST_NAME = 200;

    private final ReportReaders readers;
    private final IndicatorLists lists;
    private final Wording wording;

    IndicatorPage(ReportReaders readers, IndicatorLists lists, Wording wording) {
        this.readers = readers;
        this.lists = lists;
        this.wording = wording;
    }

    @GetMapping
    String show(Principal reader, Model page, @RequestParam(name = "bo", required = false) @Nullable String id) {
        requireOffice(reader);
        var all = lists.all();
        page.addAttribute("lists", all);
        page.addAttribute(
                "shown",
                lists.find(all.stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElse(all.get(0))
                        .id()));
        if (!page.containsAttribute("faults")) {
            page.addAttribute("faults", List.of());
            page.addAttribute("typed", Map.of("id", "", "name", "", "validFrom", ""));
        }
        return "indicators";
    }

    /** Takes a list whole, or says cell by cell why not. */
    @PostMapping
    String take(
            Principal reader,
            Model page,
            @RequestParam String id,
            @RequestParam String name,
            @RequestParam String validFrom,
            @RequestParam MultipartFile file)
            throws IOException {
        requireOffice(reader);
        var faults = new java.util.ArrayList<String>();
        if (!ID.matcher(id).matches()) {
            faults.add(wording.say("reporting.indicators.fault.id"));
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            faults.add(wording.say("reporting.indicators.fault.name"));
        }
        if (!isDay(validFrom)) {
            faults.add(wording.say("reporting.indicators.fault.day"));
        }
        if (faults.isEmpty()) {
            try {
                lists.take(
                        id,
                        name.strip(),
                        LocalDate.parse(validFrom),
                        String.valueOf(file.getOriginalFilename()),
                        new ByteArrayInputStream(file.getBytes()),
                        reader.getName());
                return "redirect:" + PATH + "?bo=" + id;
            } catch (ImportRefusedException e) {
                e.faults()
                        .forEach(fault -> faults.add(wording.say(
                                "reporting.indicators.fault.cell",
                                fault.cell(),
                                wording.say(
                                        fault.messageKey(), fault.arguments().toArray()))));
            }
        }
        page.addAttribute("faults", faults);
        page.addAttribute("typed", Map.of("id", id, "name", name, "validFrom", validFrom));
        return show(reader, page, null);
    }

    private void requireOffice(Principal reader) {
        if (readers.opens(reader.getName()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
