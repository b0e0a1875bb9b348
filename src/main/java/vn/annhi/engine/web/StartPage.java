package vn.annhi.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A start page under our own name, without what is not for our officers, whose scripts carry the nonce of its own
 * answer. The web apps keep the nonce in a place that all requests share, so that of two officers who open a page at the
 * same moment one could get a blank page.
 */
final class StartPage {

    private static final Pattern IN_POLICY = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"[^\"]*\"");

    /** Tells AngularJS to interpret its templates: the policy lets nobody turn text into code. */
    private static final String WITHOUT_EVAL = "<html data-ng-csp=\"no-unsafe-eval\" ";

    /**
     * Parts of the apps that are not loaded: they would stay empty (the engine keeps no log of Tasklist and no comments),
     * say what our task card says, or change what only the procedure changes.
     */
    private static final String WITHOUT = "<base cam-exclude-plugins=\""
            + String.join(
                    ",",
                    "tasklist.task.detail:task-detail-history",
                    "tasklist.task.detail:task-detail-description",
                    "cockpit.processDefinition.runtime.action:*",
                    "cockpit.processDefinition.runtime.tab:job-definition-table",
                    "cockpit.processInstance.runtime.action:*",
                    "cockpit.processInstance.runtime.tab:external-tasks-process-instance-runtime")
            + "\" ";

    private static final Pattern STOCK_NAME = Pattern.compile("Camunda (Tasklist|Cockpit|Admin|Welcome)\\b");
    private static final String OUR_NAME = "An Nhi";

    private StartPage() {}

    static void serve(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        var policy = response.getHeader("Content-Security-Policy");
        var nonce = IN_POLICY.matcher(policy == null ? "" : policy);
        if (nonce.find()) {
            var html = page.getContentAsByteArray();
            page.resetBuffer();
            page.getOutputStream().write(ours(html, nonce.group(1)));
        }
        page.copyBodyToResponse();
    }

    /** Bytes stand for characters one to one here: whatever the page's encoding, only ASCII changes. */
    private static byte[] ours(byte[] html, String nonce) {
        var attribute = Matcher.quoteReplacement("nonce=\"" + nonce + "\"");
        var page = IN_PAGE.matcher(new String(html, StandardCharsets.ISO_8859_1))
                .replaceAll(attribute)
                .replaceFirst("<html ", WITHOUT_EVAL)
                .replaceFirst("<base ", WITHOUT);
        return STOCK_NAME.matcher(page).replaceAll(OUR_NAME).getBytes(StandardCharsets.ISO_8859_1);
    }
}
