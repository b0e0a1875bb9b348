package vn.annhi.register.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vn.annhi.procedure.RefusedException;
import vn.annhi.register.RegisterScope;
import vn.annhi.register.imports.ChildImport;
import vn.annhi.register.imports.ImportColumn;
import vn.annhi.register.imports.ImportDesk;
import vn.annhi.web.OwnPage;
import vn.annhi.wording.Wording;

/** Taking over a file that the office has: brought, mapped, checked, begun, stopped, gone on with. */
@OwnPage
@RequestMapping(ImportPage.PATH)
class ImportPage {

    static final String PATH = ChildrenPage.PATH + "/nhap";

    private static final String ID = "/{id:[0-9a-f]{8}-[0-9a-f-]{27}}";

    private final ImportDesk desk;
    private final RegisterScope scope;
    private final Wording wording;

    ImportPage(ImportDesk desk, RegisterScope scope, Wording wording) {
        this.desk = desk;
        this.scope = scope;
        this.wording = wording;
    }

    /** A fault as the page shows it. */
    record Fault(int line, String column, String text) {}

    @GetMapping
    String list(Principal reader, Model page) {
        if (scope.author(reader.getName()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        page.addAttribute("imports", desk.of(reader.getName()));
        page.addAttribute("columns", ImportColumn.values());
        page.addAttribute("longest", ImportDesk.LONGEST);
        return "child-imports";
    }

    @PostMapping
    String bring(Principal reader, Model page, @RequestParam @Nullable MultipartFile file) throws IOException {
        var author =
                scope.author(reader.getName()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (file == null || file.isEmpty()) {
            page.addAttribute("fault", wording.say("register.import.empty"));
            return list(reader, page);
        }
        try {
            var id = desk.bring(
                    String.valueOf(file.getOriginalFilename()), new ByteArrayInputStream(file.getBytes()), author);
            return "redirect:" + PATH + "/" + id;
        } catch (RefusedException e) {
            page.addAttribute("fault", said(e));
            return list(reader, page);
        }
    }

    @GetMapping(ID)
    String show(@PathVariable UUID id, Principal reader, Model page) {
        page.addAttribute("one", find(id, reader));
        page.addAttribute("choices", Arrays.asList(ImportColumn.values()));
        return "child-import";
    }

    @PostMapping(ID + "/cot")
    String check(
            @PathVariable UUID id,
            @RequestParam(name = "column", required = false) @Nullable List<String> columns,
            Principal reader,
            Model page) {
        try {
            desk.map(find(id, reader), columns == null ? List.of() : columns);
            var checked = desk.check(find(id, reader));
            page.addAttribute("checked", checked);
            page.addAttribute(
                    "faults",
                    checked.faults().stream()
                            .map(fault -> new Fault(
                                    fault.line(),
                                    fault.column(),
                                    wording.say(
                                            fault.messageKey(),
                                            fault.arguments().toArray())))
                            .toList());
        } catch (RefusedException e) {
            page.addAttribute("fault", said(e));
        }
        return show(id, reader, page);
    }

    @PostMapping(ID + "/bat-dau")
    String start(@PathVariable UUID id, Principal reader, Model page) {
        return act(id, reader, page, desk::start);
    }

    @PostMapping(ID + "/dung")
    String stop(@PathVariable UUID id, Principal reader, Model page) {
        return act(id, reader, page, desk::stop);
    }

    @PostMapping(ID + "/bo")
    String drop(@PathVariable UUID id, Principal reader, Model page) {
        try {
            desk.drop(find(id, reader));
            return "redirect:" + PATH;
        } catch (RefusedException e) {
            page.addAttribute("fault", said(e));
            return show(id, reader, page);
        }
    }

    /** What the progress bar asks for. */
    @GetMapping(ID + "/tien-do")
    @ResponseBody
    Map<String, Object> progress(@PathVariable UUID id, Principal reader) {
        var one = find(id, reader);
        return Map.of(
                "state", one.state().id(),
                "done", one.done(),
                "total", one.total(),
                "text", wording.say("register.import.progress", one.done(), one.total(), one.percent()));
    }

    /** What is done to an import. */
    private interface Act {
        void on(ChildImport one);
    }

    private String act(UUID id, Principal reader, Model page, Act act) {
        try {
            act.on(find(id, reader));
            return "redirect:" + PATH + "/" + id;
        } catch (RefusedException e) {
            page.addAttribute("fault", said(e));
            return show(id, reader, page);
        }
    }

    private ChildImport find(UUID id, Principal reader) {
        return desk.find(id, reader.getName()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String said(RefusedException e) {
        var refusal = e.refusals().get(0);
        return wording.say(refusal.messageKey(), refusal.arguments().toArray());
    }
}
