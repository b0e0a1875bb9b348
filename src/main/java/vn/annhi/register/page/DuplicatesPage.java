package vn.annhi.register.page;

import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.annhi.procedure.RefusedException;
import vn.annhi.register.StaleChildException;
import vn.annhi.web.OwnPage;

/** Records that may be one child: shown in pairs, seen side by side, merged, taken apart. */
@OwnPage
@RequestMapping(ChildrenPage.PATH)
class DuplicatesPage {

    private static final String CODE = ":[A-Z]{2,4}-TE-[0-9]{4}-[0-9]{6}}";
    private static final String PAIR = "/trung/{stays" + CODE + "/{goes" + CODE;

    private final DuplicatesDesk desk;
    private final ChildrenDesk children;

    DuplicatesPage(DuplicatesDesk desk, ChildrenDesk children) {
        this.desk = desk;
        this.children = children;
    }

    @GetMapping("/trung")
    String list(Principal reader, Model page) {
        if (!children.isFor(reader.getName())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var pairs = desk.pairs(reader.getName());
        page.addAttribute("pairs", pairs.stream().limit(DuplicatesDesk.SHOWN).toList());
        page.addAttribute("number", pairs.size());
        page.addAttribute("places", new UnitPlaces(children.communes(reader.getName())));
        return "child-duplicates";
    }

    @GetMapping(PAIR)
    String preview(@PathVariable String stays, @PathVariable String goes, Principal reader, Model page) {
        return preview(stays, goes, reader, page, false);
    }

    @PostMapping(PAIR)
    String merge(
            @PathVariable String stays,
            @PathVariable String goes,
            @RequestParam int staysVersion,
            @RequestParam int goesVersion,
            Principal reader,
            Model page) {
        try {
            desk.merge(reader.getName(), stays, staysVersion, goes, goesVersion);
            return "redirect:" + ChildrenPage.PATH + "/" + stays + "?da-ghi";
        } catch (RefusedException | StaleChildException e) {
            return preview(stays, goes, reader, page, true);
        }
    }

    @PostMapping("/{code" + CODE + "/tach")
    String separate(@PathVariable String code, Principal reader) {
        try {
            desk.separate(reader.getName(), code);
        } catch (RefusedException | StaleChildException e) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "changed since", e);
        }
        return "redirect:" + ChildrenPage.PATH + "/" + code + "?da-ghi";
    }

    private String preview(String stays, String goes, Principal reader, Model page, boolean stale) {
        var preview = desk.preview(reader.getName(), stays, goes);
        page.addAttribute("preview", preview);
        page.addAttribute("stale", stale);
        page.addAttribute("groupsOfFirst", children.groupsOf(preview.stays().particulars()));
        page.addAttribute("groupsOfSecond", children.groupsOf(preview.goes().particulars()));
        page.addAttribute("groupsOfMerged", children.groupsOf(preview.merged()));
        return "child-merge";
    }
}
