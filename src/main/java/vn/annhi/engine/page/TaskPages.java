package vn.annhi.engine.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.annhi.engine.AsOfficer;
import vn.annhi.engine.form.FormPapers;
import vn.annhi.engine.form.TaskCustody;
import vn.annhi.web.OwnPage;

/** The address of a task in mails, and its form on paper before it is submitted. */
@OwnPage
@RequestMapping("/viec/{taskId:[A-Za-z0-9-]+}")
class TaskPages {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?task=";

    private final AsOfficer officers;
    private final TaskCustody custody;
    private final FormPapers papers;
    private final PageWords words;

    TaskPages(AsOfficer officers, TaskCustody custody, FormPapers papers, PageWords words) {
        this.officers = officers;
        this.custody = custody;
        this.papers = papers;
        this.words = words;
    }

    /** Opens the task in Tasklist, which itself says whose task it is. */
    @GetMapping
    void open(@PathVariable String taskId, HttpServletResponse response) throws IOException {
        response.sendRedirect(TASKLIST + taskId);
    }

    @GetMapping("/ban-in")
    String print(@PathVariable String taskId, Principal account, Model page) {
        page.addAttribute("paper", officers.run(account.getName(), () -> draft(taskId)));
        return "paper";
    }

    private PaperView draft(String taskId) {
        var task = custody.readable(taskId);
        var reader = custody.author(task);
        return new PaperView(
                papers.title(task.formId()),
                task.step().caseCode(),
                words.officer(reader.officer()),
                words.position(reader.position()),
                words.actingFor(reader),
                words.at(reader.at()),
                true,
                papers.of(task));
    }

    /** Somebody else's task is answered like one that does not exist. */
    @ExceptionHandler({AuthorizationException.class, BadUserRequestException.class})
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
