package vn.annhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Tasklist as an officer uses it: sign in, start a case, take a task, fill in its form, send it. */
final class TasklistPage {

    static final String ADDRESS = "/camunda/app/tasklist/default/";

    private static final Pattern LIST = Pattern.compile("/filter/([^/]+)/list\\?");
    private static final Pattern SHOWN = Pattern.compile("[?&]filter=([^&]+)");
    private static final int PAUSE = 100;
    private static final int LOOKS = 300;

    private final Page page;

    TasklistPage(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    void signIn(String officer, String password) {
        enter(officer, password);
        assertThat(page.locator(".task-filter").first()).isVisible();
    }

    /** Signs in, to whichever web app was asked for. */
    void enter(String officer, String password) {
        page.fill("#account", officer);
        page.fill("#password", password);
        page.press("#password", "Enter");
        assertThat(page.locator("#password")).hasCount(0);
    }

    void signOut() {
        page.click(".account > a, .account .dropdown-toggle");
        page.click("li.logout a");
        assertThat(page.locator("#password")).isVisible();
    }

    /** Opens the start form of that procedure. */
    TasklistPage start(String procedure) {
        page.click(".start-process-action a");
        page.locator(".processes a")
                .filter(new FilterOptions().setHasText(procedure))
                .click();
        assertThat(form()).isVisible();
        return this;
    }

    /** Opens the task of that name in that case, from the list of the officer's position. */
    TasklistPage open(String caseCode, String task) {
        int looks = 0;
        do {
            showList();
            var more = true;
            while (more && item(caseCode, task).count() == 0) {
                more = turnPage();
            }
            // A list that was read before the task appeared is read again
        } while (item(caseCode, task).count() == 0 && ++looks < 3);
        item(caseCode, task).first().locator("h4 a").click();
        assertThat(page.locator(".task-card h2").filter(new FilterOptions().setHasText(caseCode)))
                .isVisible();
        assertThat(form()).isVisible();
        return this;
    }

    /** Takes the task, unless the officer has it already. */
    TasklistPage claim() {
        assertThat(page.locator(".task-card .claim, .task-card .unclaim")).isVisible();
        if (page.locator(".task-card .claim").isVisible()) {
            page.click(".task-card .claim");
        }
        assertThat(page.locator(".task-card .unclaim")).isVisible();
        assertThat(page.locator(".disabled-form")).hasCount(0);
        assertThat(form()).isVisible();
        return this;
    }

    /** Fills in the visible form, field by field; see {@link FormFiller}. */
    TasklistPage fill(String formId, Map<String, Object> values) {
        new FormFiller(form(), formId).fill(values);
        return this;
    }

    /** The same for a form that data extends when it is served. */
    TasklistPage fillServed(String json, Map<String, Object> values) {
        FormFiller.served(form(), json).fill(values);
        return this;
    }

    /** Sends the form and expects it to be accepted. */
    void submit() {
        var answer = page.waitForResponse(response -> response.url().contains("/submit-form"), this::press);
        if (!answer.ok()) {
            throw new AssertionError("refused: " + answer.text());
        }
        assertThat(form()).hasCount(0);
    }

    /** Sends the form and expects a refusal; returns what the officer reads. */
    String submitRefused() {
        press();
        var refusal = page.locator(".notifications .alert-danger").first();
        assertThat(refusal).isInViewport();
        return refusal.innerText();
    }

    /** Presses the form's own button, else Tasklist's. */
    void press() {
        var own = form().locator("button[type=submit]");
        if (own.count() > 0) {
            own.click();
        } else {
            page.locator(".modal-footer .btn-primary:visible, .form-actions .btn-primary:visible")
                    .click();
        }
    }

    /** What the form marks as wrong, beside the fields. */
    List<String> marked() {
        assertThat(form().locator(".fjs-form-field-error").first()).isInViewport();
        return form().locator(".fjs-form-field-error").allInnerTexts();
    }

    /** The names of all tasks in the list of the officer's position. */
    List<String> tasks() {
        showList();
        var names = new ArrayList<String>();
        do {
            page.locator(".tasks-list li.task h4").allInnerTexts().forEach(name -> names.add(name.strip()));
        } while (turnPage());
        return names;
    }

    /** Shows the next page of the list; false when there is none. */
    private boolean turnPage() {
        var next = page.locator(".pagination-next:not(.disabled) a:visible");
        if (next.count() == 0) {
            return false;
        }
        var first = page.locator(".tasks-list li.task h4 a").first();
        var before = first.getAttribute("href");
        next.first().click();
        assertThat(first).not().hasAttribute("href", before);
        return true;
    }

    Locator form() {
        return page.locator(".modal-content .fjs-form, .form-pane .fjs-form");
    }

    /** All text on the screen. */
    String text() {
        return page.innerText("body");
    }

    /** Opens the work list of that name; what is shown afterwards is what was read for it. */
    TasklistPage show(String list) {
        var read = new HashMap<String, Response>();
        Consumer<Response> note = response -> {
            var of = LIST.matcher(response.url());
            if (of.find()) {
                read.put(of.group(1), response);
            }
        };
        page.onResponse(note);
        try {
            page.navigate(ADDRESS);
            page.locator(".task-filter").getByText(list).click();
            assertThat(page.locator(".task-filter.active")).containsText(list);
            for (int look = 0; !isDrawn(read); look++) {
                if (look == LOOKS) {
                    throw new AssertionError("the list " + list + " was not drawn as it was read: " + page.url());
                }
                page.waitForTimeout(PAUSE);
            }
        } finally {
            page.offResponse(note);
        }
        return this;
    }

    /** Whether the tasks on the screen are those that were read last for the list in the address. */
    private boolean isDrawn(Map<String, Response> read) {
        var shown = SHOWN.matcher(page.url());
        var answer = shown.find() ? read.get(shown.group(1)) : null;
        if (answer == null || answer.status() != 200) {
            return false;
        }
        byte[] body;
        try {
            body = answer.body();
        } catch (PlaywrightException gone) {
            return false; // it belonged to the page shown before; that of this page is still to come
        }
        var first =
                new JsonMapper().readTree(body).path("_embedded").path("task").path(0);
        return first.isMissingNode()
                ? page.locator(".tasks-list .well:visible").count() > 0
                : page.locator("li.task a[href*='" + first.path("id").asString() + "']")
                                .count()
                        > 0;
    }

    /** How many tasks Tasklist says are on the work list of that name. */
    Locator count(String list) {
        return page.locator(".task-filter")
                .filter(new FilterOptions().setHasText(list))
                .locator(".an-nhi-count");
    }

    /** The row of that case in the work list that is shown. */
    Locator row(String caseCode) {
        return item(caseCode, "");
    }

    /** The start dialog. */
    Locator startDialog() {
        page.click(".start-process-action a");
        assertThat(page.locator(".modal-content .processes:visible, .modal-content .well:visible"))
                .isVisible();
        return page.locator(".modal-content");
    }

    private void showList() {
        show("Việc của nhóm");
    }

    private Locator item(String caseCode, String task) {
        return page.locator(".tasks-list li.task")
                .filter(new FilterOptions().setHasText(caseCode))
                .filter(new FilterOptions().setHasText(task));
    }
}
