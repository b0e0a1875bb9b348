package vn.annhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The tab «Tài liệu» of the task that is open. */
record DocumentsTab(Page page) {

    static DocumentsTab open(TasklistPage tasklist) {
        var tab = new DocumentsTab(tasklist.page());
        tab.page.locator(".nav-tabs a").getByText("Tài liệu").click();
        assertThat(tab.heading()).isVisible();
        return tab;
    }

    Locator heading() {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Tài liệu của hồ sơ"));
    }

    Locator names() {
        return page.locator(".an-nhi-document-list a");
    }

    Locator refusals() {
        return page.locator(".an-nhi-uploads .an-nhi-refusal");
    }

    /** Chooses files by the button. */
    void choose(Path... files) {
        page.getByLabel("Chọn tệp để tải lên").setInputFiles(files);
    }

    /** Drops a file onto the marked area, as from the desktop. */
    void drop(String name, byte[] content) {
        var carried = page.evaluateHandle("""
                ([name, base64]) => {
                    const carried = new DataTransfer();
                    const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
                    carried.items.add(new File([bytes], name));
                    return carried;
                }""", List.of(name, Base64.getEncoder().encodeToString(content)));
        page.locator(".an-nhi-drop").dispatchEvent("drop", Map.of("dataTransfer", carried));
    }

    byte[] download(String name) {
        var file = page.waitForDownload(() -> names().getByText(name).click());
        if (!file.suggestedFilename().equals(name)) {
            throw new AssertionError("saved as " + file.suggestedFilename());
        }
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Locator removal(String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Gỡ tài liệu " + name));
    }

    /** The field for the reason, of the removal that is open. */
    Locator reason() {
        return page.locator(".an-nhi-removal:not([hidden])").getByLabel("Lý do gỡ tài liệu");
    }

    Locator confirm() {
        return page.locator(".an-nhi-removal:not([hidden]) button[type=submit]");
    }
}
