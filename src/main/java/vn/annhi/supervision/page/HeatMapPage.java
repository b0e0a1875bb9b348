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
import vn.annhi.supervision.visit.HeatMap;
import vn.annhi.supervision.visit.VisitFilter;
import vn.annhi.web.OwnPage;
import vn.annhi.web.TableDownload;

/** The heat map of a procedure for supervisors, and the cases behind an element. */
@OwnPage
@RequestMapping(HeatMapPage.PATH)
class HeatMapPage {

    static final String PATH = "/tong-quan/so-do";

    private static final String LIST = "/ho-so";
    private static final String FILE = "ho-so-theo-buoc";

    private final OverviewUnits units;
    private final HeatMapDesk heat;

    HeatMapPage(OverviewUnits units, HeatMapDesk heat) {
        this.units = units;
        this.heat = heat;
    }

    @GetMapping
    String show(Principal reader, @ModelAttribute HeatLink link, Model page) {
        var root = chosen(reader, link);
        var measure = link.chosenMeasure().orElseThrow(HeatMapPage::notFound);
        page.addAttribute("root", root);
        page.addAttribute("units", units.of(reader.getName()));
        page.addAttribute("list", PATH + LIST + (link.query().isEmpty() ? "?" : link.query() + "&"));
        page.addAllAttributes(heat.show(root, filter(link), measure));
        return "heat-map";
    }

    @GetMapping(LIST)
    String list(
            Principal reader,
            @ModelAttribute HeatLink link,
            @RequestParam(name = "trang", defaultValue = "1") int number,
            Model page) {
        var root = chosen(reader, link);
        var list = asked(root, link);
        page.addAttribute("root", root);
        page.addAttribute("heading", heat.heading(root, filter(link), link));
        page.addAttribute("address", PATH + LIST);
        page.addAttribute("query", link.listQuery());
        page.addAllAttributes(list.show(number));
        return "supervised-list";
    }

    @GetMapping(LIST + ".csv")
    void csv(Principal reader, @ModelAttribute HeatLink link, HttpServletResponse response) throws IOException {
        TableDownload.csv(asked(chosen(reader, link), link).file(), FILE, response);
    }

    @GetMapping(LIST + ".xlsx")
    void xlsx(Principal reader, @ModelAttribute HeatLink link, HttpServletResponse response) throws IOException {
        TableDownload.xlsx(asked(chosen(reader, link), link).file(), FILE, response);
    }

    private Unit chosen(Principal reader, HeatLink link) {
        return units.chosen(reader.getName(), link.chosenUnit()).orElseThrow(HeatMapPage::notFound);
    }

    private VisitFilter filter(HeatLink link) {
        return heat.filter(link).orElseThrow(HeatMapPage::notFound);
    }

    private PagedList<HeatMap.Row> asked(Unit root, HeatLink link) {
        return heat.list(root, filter(link), link).orElseThrow(HeatMapPage::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
