package vn.annhi.supervision.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.annhi.organisation.Unit;
import vn.annhi.web.OwnPage;
import vn.annhi.web.TableDownload;

/** The overview of supervisors and the lists behind its numbers. For everybody else it does not exist. */
@OwnPage
@RequestMapping(OverviewPage.PATH)
class OverviewPage {

    static final String PATH = "/tong-quan";

    private static final String LIST = "/danh-sach";
    private static final String FILE = "nghia-vu";

    private final OverviewUnits units;
    private final OverviewDesk overview;
    private final DutyListDesk list;

    OverviewPage(OverviewUnits units, OverviewDesk overview, DutyListDesk list) {
        this.units = units;
        this.overview = overview;
        this.list = list;
    }

    @GetMapping
    String show(Principal reader, @RequestParam(name = "don-vi", defaultValue = "") String unit, Model page) {
        var root = chosen(reader, unit);
        page.addAttribute("root", root);
        page.addAttribute("units", units.of(reader.getName()));
        page.addAllAttributes(overview.overview(root));
        return "overview";
    }

    @GetMapping(LIST)
    String list(
            Principal reader,
            @ModelAttribute DutyLink link,
            @RequestParam(name = "trang", defaultValue = "1") int number,
            Model page) {
        var root = asked(reader, link);
        page.addAttribute("root", root);
        page.addAttribute("heading", list.title(root, link));
        page.addAttribute("address", PATH + LIST);
        page.addAttribute("query", link.query());
        page.addAllAttributes(list.list(root, link).show(number));
        return "supervised-list";
    }

    @GetMapping(LIST + ".csv")
    void csv(Principal reader, @ModelAttribute DutyLink link, HttpServletResponse response) throws IOException {
        TableDownload.csv(list.list(asked(reader, link), link).file(), FILE, response);
    }

    @GetMapping(LIST + ".xlsx")
    void xlsx(Principal reader, @ModelAttribute DutyLink link, HttpServletResponse response) throws IOException {
        TableDownload.xlsx(list.list(asked(reader, link), link).file(), FILE, response);
    }

    private Unit chosen(Principal reader, String unit) {
        return units.chosen(reader.getName(), unit).orElseThrow(OverviewPage::notFound);
    }

    private Unit asked(Principal reader, DutyLink link) {
        var root = chosen(reader, link.chosenUnit());
        if (!list.knows(root, link)) {
            throw notFound();
        }
        return root;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
