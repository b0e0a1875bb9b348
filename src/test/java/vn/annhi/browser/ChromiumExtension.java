package vn.annhi.browser;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives test methods {@link Desks}. Without a browser the tests are skipped and counted aloud at the end, or fail when
 * {@code ANNHI_REQUIRE_BROWSER=1}.
 */
class ChromiumExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace SPACE = Namespace.create(ChromiumExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (chromium(context).isPresent() || context.getTestMethod().isPresent()) {
            return ConditionEvaluationResult.enabled("a browser is there");
        }
        if ("1".equals(System.getenv("ANNHI_REQUIRE_BROWSER"))) {
            throw new IllegalStateException("no Chromium, although ANNHI_REQUIRE_BROWSER=1");
        }
        var tests = Stream.of(context.getRequiredTestClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
        context.getRoot().getStore(SPACE).computeIfAbsent(Skipped.class, key -> new Skipped(), Skipped.class).count +=
                tests;
        return ConditionEvaluationResult.disabled("no Chromium on this machine and none to download");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Desks.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(SPACE).computeIfAbsent(Desks.class, key -> desks(context), Desks.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var desks = context.getStore(SPACE).get(Desks.class, Desks.class);
        if (desks != null && context.getExecutionException().isPresent()) {
            desks.keepEvidence(context.getRequiredTestClass().getSimpleName() + "."
                    + context.getRequiredTestMethod().getName());
        }
    }

    private static Desks desks(ExtensionContext context) {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        var environment = SpringExtension.getApplicationContext(context).getEnvironment();
        return new Desks(
                chromium(context).orElseThrow().browser(),
                "http://localhost:" + environment.getRequiredProperty("local.server.port"),
                environment.getRequiredProperty("annhi.organisation.demo-password"));
    }

    private static Optional<Chromium> chromium(ExtensionContext context) {
        return context.getRoot()
                .getStore(SPACE)
                .computeIfAbsent(Running.class, key -> new Running(Chromium.launch()), Running.class)
                .chromium();
    }

    /** The store closes it at the end of the whole run. */
    private record Running(Optional<Chromium> chromium) implements AutoCloseable {

        @Override
        public void close() {
            chromium.ifPresent(Chromium::close);
        }
    }

    private static final class Skipped implements AutoCloseable {

        private long count;

        @Override
        public void close() {
            System.out.printf(
                    "%n!!! BROWSER TESTS SKIPPED: %d (no Chromium found, none could be downloaded)%n%n", count);
        }
    }
}
