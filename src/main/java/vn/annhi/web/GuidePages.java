package vn.annhi.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The guides for officers and operators, and how the law is kept: Markdown of {@code docs/guide}, pictures taken by the browser tests. */
@OwnPage
@RequestMapping(GuidePages.PATH)
class GuidePages {

    static final String PATH = "/huong-dan";

    private static final String OFFICERS = "can-bo";
    private static final String OPERATORS = "van-hanh";
    private static final String LAW = "phap-luat";
    private static final Duration KEPT = Duration.ofDays(1);

    private final Map<String, String> pages =
            Map.of(OFFICERS, html(OFFICERS), OPERATORS, html(OPERATORS), LAW, html(LAW));

    @GetMapping
    String officers(Model page) {
        page.addAttribute("guide", pages.get(OFFICERS));
        page.addAttribute("further", true);
        return "guide";
    }

    @GetMapping("/" + OPERATORS)
    String operators(Model page) {
        page.addAttribute("guide", pages.get(OPERATORS));
        return "guide";
    }

    /** Which article is kept by which step, and that by which test. */
    @GetMapping("/" + LAW)
    String law(Model page) {
        page.addAttribute("guide", pages.get(LAW));
        return "guide";
    }

    @GetMapping("/pictures/{name:[a-z-]{1,40}}.png")
    ResponseEntity<Resource> picture(@PathVariable String name) {
        var file = new ClassPathResource("guide/pictures/" + name + ".png");
        if (!file.exists()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .contentType(MediaType.IMAGE_PNG)
                .body(file);
    }

    private static String html(String name) {
        try {
            var tables = List.of(TablesExtension.create());
            var text = new ClassPathResource("guide/" + name + ".md").getContentAsString(StandardCharsets.UTF_8);
            var parsed = Parser.builder().extensions(tables).build().parse(text);
            return HtmlRenderer.builder()
                    .extensions(tables)
                    .escapeHtml(true)
                    .build()
                    .render(parsed)
                    .replace("src=\"pictures/", "src=\"" + PATH + "/pictures/");
        } catch (IOException e) {
            throw new UncheckedIOException("the guide " + name, e);
        }
    }
}
