package vn.annhi.engine.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;
import vn.annhi.dossier.Attachments;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Documents;
import vn.annhi.dossier.NeedToKnow;
import vn.annhi.engine.form.OpenTask;
import vn.annhi.engine.form.TaskCustody;
import vn.annhi.intervention.CaseAccess;

/** The documents of a task's case or report: whoever may read the task reads them, whoever may work on it adds and removes. */
@RestController
@RequestMapping("/camunda/api/an-nhi/tasks/{taskId}/documents")
class DocumentDesk {

    private static final String PART = "file";

    private final TaskCustody custody;
    private final Documents documents;
    private final List<Attachments> attachments;
    private final CaseAccess access;
    private final DocumentViews views;

    DocumentDesk(
            TaskCustody custody,
            Documents documents,
            List<Attachments> attachments,
            CaseAccess access,
            DocumentViews views) {
        this.custody = custody;
        this.access = access;
        this.documents = documents;
        this.attachments = attachments;
        this.views = views;
    }

    @GetMapping
    DocumentViews.Shelf list(@PathVariable String taskId) {
        var task = custody.readable(taskId);
        if (CaseCode.read(task.step().caseCode()).isEmpty()) {
            return keeper(task)
                    .map(keeper -> views.shelf(
                            keeper.list(task.step().caseCode(), custody.author(task)), custody.isWorkable(task)))
                    .orElseGet(() -> views.shelf(List.of(), false));
        }
        return views.shelf(
                documents.list(caseOf(task), custody.author(task), needToKnow(task)), custody.isWorkable(task));
    }

    /** The rights are checked before the body is read. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    DocumentViews.Row add(@PathVariable String taskId, MultipartHttpServletRequest upload) throws IOException {
        var task = custody.workable(taskId);
        var file = upload.getFile(PART);
        var name = file == null ? null : file.getOriginalFilename();
        var content = file == null ? new byte[0] : file.getBytes();
        var called = name == null ? "" : name;
        var keeper = keeper(task);
        return views.row(
                keeper.isPresent()
                        ? keeper.get().add(task.step().caseCode(), called, content, custody.author(task))
                        : documents.add(caseOf(task), called, content, custody.author(task)),
                true);
    }

    @GetMapping("/{id}")
    void open(@PathVariable String taskId, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var task = custody.readable(taskId);
        var keeper = keeper(task);
        Download.send(
                keeper.isPresent()
                        ? keeper.get().open(task.step().caseCode(), id, custody.author(task))
                        : documents.open(caseOf(task), id, custody.author(task), needToKnow(task)),
                response);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String taskId, @PathVariable UUID id, @RequestBody Removal removal) {
        var task = custody.workable(taskId);
        var reason = Objects.requireNonNullElse(removal.reason(), "");
        var keeper = keeper(task);
        if (keeper.isPresent()) {
            keeper.get().remove(task.step().caseCode(), id, reason, custody.author(task));
        } else {
            documents.remove(caseOf(task), id, reason, custody.author(task), needToKnow(task));
        }
    }

    /** Why a document is taken out of sight; a reason that was not sent is refused like an empty one. */
    record Removal(@Nullable String reason) {}

    /** Who keeps the documents of what is no case. */
    private Optional<Attachments> keeper(OpenTask task) {
        return attachments.stream()
                .filter(each -> each.keeps(task.step().caseCode()))
                .findFirst();
    }

    private NeedToKnow needToKnow(OpenTask task) {
        return access.of(custody.officer(), caseOf(task))::mayRead;
    }

    private static CaseCode caseOf(OpenTask task) {
        return CaseCode.read(task.step().caseCode())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
