package vn.annhi.directive.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.annhi.web.OwnPage;
import vn.annhi.web.TableDownload;

/** The tasks from letters and from the calendar: of the reader's units, and of those that the reader follows. */
@OwnPage
class TaskPage {

    private static final String PATH = "/nhiem-vu";
    private static final String FILE = "nhiem-vu";

    private final TaskDesk desk;

    TaskPage(TaskDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(name = "nguon", defaultValue = "") String origin,
            @RequestParam(name = "tinh-trang", defaultValue = "") String state,
            Principal reader,
            Model page) {
        var tasks = desk.tasks(reader.getName(), new TaskDesk.Choice(origin, state));
        page.addAttribute("origins", desk.origins(reader.getName()));
        page.addAttribute("states", TaskDesk.STATES);
        page.addAttribute("origin", origin);
        page.addAttribute("state", state);
        page.addAttribute("columns", TaskDesk.COLUMNS);
        page.addAttribute("sums", desk.sums(tasks));
        page.addAttribute("rows", desk.rows(tasks));
        return "directive-tasks";
    }

    @GetMapping(PATH + ".csv")
    void csv(
            @RequestParam(name = "nguon", defaultValue = "") String origin,
            @RequestParam(name = "tinh-trang", defaultValue = "") String state,
            Principal reader,
            HttpServletResponse response)
            throws IOException {
        TableDownload.csv(desk.file(reader.getName(), new TaskDesk.Choice(origin, state)), FILE, response);
    }

    @GetMapping(PATH + ".xlsx")
    void xlsx(
            @RequestParam(name = "nguon", defaultValue = "") String origin,
            @RequestParam(name = "tinh-trang", defaultValue = "") String state,
            Principal reader,
            HttpServletResponse response)
            throws IOException {
        TableDownload.xlsx(desk.file(reader.getName(), new TaskDesk.Choice(origin, state)), FILE, response);
    }
}
