package vn.annhi.register.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.annhi.register.ChildFilter;
import vn.annhi.register.DataQuality;
import vn.annhi.register.Flaw;
import vn.annhi.register.RegisterScope;
import vn.annhi.register.SpecialGroups;
import vn.annhi.web.OwnPage;
import vn.annhi.web.TableDownload;

/** The register as a list: searched, narrowed, saved; and how clean it is. A name that is searched stands in no address. */
@OwnPage
class ChildrenPage {

    static final String PATH = "/tre-em";
    private static final String FILE = "danh-sach-tre-em";

    private final ChildrenDesk desk;
    private final SpecialGroups groups;
    private final DataQuality quality;
    private final RegisterScope scope;

    ChildrenPage(ChildrenDesk desk, SpecialGroups groups, DataQuality quality, RegisterScope scope) {
        this.desk = desk;
        this.groups = groups;
        this.quality = quality;
        this.scope = scope;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(name = "nhom", defaultValue = "") String group,
            @RequestParam(name = "loi", defaultValue = "") String flaw,
            @RequestParam(name = "trang", defaultValue = "1") int number,
            Principal reader,
            Model page) {
        return list(reader, filter("", group, flaw), number, page);
    }

    @PostMapping(PATH)
    String search(
            @RequestParam(name = "ten", defaultValue = "") String text,
            @RequestParam(name = "nhom", defaultValue = "") String group,
            @RequestParam(name = "loi", defaultValue = "") String flaw,
            @RequestParam(name = "trang", defaultValue = "1") int number,
            Principal reader,
            Model page) {
        return list(reader, filter(text, group, flaw), number, page);
    }

    private String list(Principal reader, ChildFilter filter, int number, Model page) {
        requireKeeper(reader);
        var shown = Math.max(1, Math.min(number, 1_000_000));
        var listed = desk.list(reader.getName(), filter, shown);
        page.addAttribute("listed", listed);
        page.addAttribute("filter", filter);
        page.addAttribute("groups", groups.all());
        page.addAttribute("flaws", Flaw.ids());
        page.addAttribute("number", shown);
        page.addAttribute("more", (long) shown * ChildrenDesk.PAGE < listed.number());
        return "children";
    }

    @GetMapping(PATH + "/lam-sach")
    String clean(Principal reader, Model page) {
        requireKeeper(reader);
        page.addAttribute("qualities", quality.of(scope.units(reader.getName())));
        page.addAttribute("flaws", Flaw.ids());
        page.addAttribute("places", new UnitPlaces(desk.communes(reader.getName())));
        return "child-quality";
    }

    @GetMapping(PATH + ".csv")
    void csv(
            @RequestParam(name = "nhom", defaultValue = "") String group,
            @RequestParam(name = "loi", defaultValue = "") String flaw,
            Principal reader,
            HttpServletResponse response)
            throws IOException {
        requireKeeper(reader);
        TableDownload.csv(desk.file(reader.getName(), filter("", group, flaw)), FILE, response);
    }

    @GetMapping(PATH + ".xlsx")
    void xlsx(
            @RequestParam(name = "nhom", defaultValue = "") String group,
            @RequestParam(name = "loi", defaultValue = "") String flaw,
            Principal reader,
            HttpServletResponse response)
            throws IOException {
        requireKeeper(reader);
        TableDownload.xlsx(desk.file(reader.getName(), filter("", group, flaw)), FILE, response);
    }

    private void requireKeeper(Principal reader) {
        if (!desk.isFor(reader.getName())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static ChildFilter filter(String text, String group, String flaw) {
        try {
            return new ChildFilter(text, group, flaw);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such group or flaw", e);
        }
    }
}
