package vn.annhi.reminder.mail;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;
import vn.annhi.datafile.DataFileException;

/**
 * The layout of letters: {@code letter.html} and {@code letter.txt}, each taken from the operators' folder when it is there,
 * else as shipped. What fills them is escaped. A template that cannot be used stops the start.
 */
@Component
class MailTemplates {

    private static final LetterView SAMPLE = new LetterView(
            "vi",
            "subject",
            "headline",
            "resent",
            List.of(new LetterView.Section(
                    "title",
                    "overdue",
                    List.of(new LetterView.Item("label", "case", "owner", "left", "due", "https://an-nhi", "open")))),
            List.of("why"),
            "sign in",
            "preferences",
            "https://an-nhi/thu-nhac",
            "footer");

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    /** An empty folder's name means the shipped templates. */
    MailTemplates(@Value("${annhi.mail.templates}") String folder) {
        for (var mode : List.of(TemplateMode.HTML, TemplateMode.TEXT)) {
            var suffix = mode == TemplateMode.HTML ? ".html" : ".txt";
            if (!folder.isBlank()) {
                var own = new FileTemplateResolver();
                own.setPrefix(Path.of(folder) + "/");
                engine.addTemplateResolver(resolver(own, mode, suffix, 1));
            }
            var shipped = new ClassLoaderTemplateResolver();
            shipped.setPrefix("mail/");
            engine.addTemplateResolver(resolver(shipped, mode, suffix, 2));
        }
        html(SAMPLE);
        text(SAMPLE);
    }

    String html(LetterView letter) {
        return fill("letter.html", letter);
    }

    String text(LetterView letter) {
        return fill("letter.txt", letter);
    }

    private String fill(String template, LetterView letter) {
        var context = new Context(Locale.forLanguageTag(letter.language()));
        context.setVariable("letter", letter);
        try {
            return engine.process(template, context);
        } catch (TemplateProcessingException e) {
            var place = e.getLine() == null ? 0 : e.getLine();
            throw new DataFileException("mail/" + template, place, "the template cannot be used: " + reason(e));
        }
    }

    private static String reason(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? String.valueOf(failure.getMessage()) : reason(cause);
    }

    private static AbstractConfigurableTemplateResolver resolver(
            AbstractConfigurableTemplateResolver resolver, TemplateMode mode, String suffix, int order) {
        resolver.setTemplateMode(mode);
        resolver.setForceTemplateMode(true);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setResolvablePatterns(Set.of("*" + suffix));
        resolver.setCheckExistence(true);
        resolver.setOrder(order);
        return resolver;
    }
}
