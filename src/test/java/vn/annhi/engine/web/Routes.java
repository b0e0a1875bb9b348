package vn.annhi.engine.web;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the running application: our own, and all that the engine's web apps bring, open or closed. */
final class Routes {

    /** A method and a path whose variable parts stand in braces. */
    record Route(String method, String path) {}

    private static final Comparator<Route> ORDER =
            Comparator.comparing(Route::path).thenComparing(Route::method);

    private Routes() {}

    static Set<Route> all(RequestMappingHandlerMapping own) {
        var routes = new TreeSet<>(ORDER);
        own.getHandlerMethods().keySet().forEach(mapping -> {
            var methods = mapping.getMethodsCondition().getMethods();
            mapping.getPatternValues()
                    .forEach(path -> (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                            .forEach(method -> routes.add(new Route(method.name(), withoutPatterns(path)))));
        });
        Stream.of(
                        new EngineRestApplication()
                                .getClasses().stream().map(type -> new Root("/camunda/api/engine", type)),
                        new CockpitApplication()
                                .getClasses().stream().map(type -> new Root("/camunda/api/cockpit", type)),
                        new AdminApplication().getClasses().stream().map(type -> new Root("/camunda/api/admin", type)),
                        new TasklistApplication()
                                .getClasses().stream().map(type -> new Root("/camunda/api/tasklist", type)),
                        new WelcomeApplication()
                                .getClasses().stream().map(type -> new Root("/camunda/api/welcome", type)))
                .flatMap(root -> root)
                .forEach(root -> collect(root.folder(), root.type(), routes, new HashSet<>()));
        return routes;
    }

    private record Root(String folder, Class<?> type) {}

    private static void collect(String folder, Class<?> type, Set<Route> routes, Set<Class<?>> above) {
        if (!above.add(type)) {
            return;
        }
        var here = folder + path(type).map(Routes::part).orElse("");
        for (var method : type.getMethods()) {
            var verb = verb(method);
            var below = here + path(method).map(Routes::part).orElse("");
            if (verb.isPresent()) {
                routes.add(new Route(verb.get(), withoutPatterns(below)));
            } else if (path(method).isPresent()) {
                collect(below, method.getReturnType(), routes, above);
            }
        }
        above.remove(type);
    }

    /** The annotation may stand on an interface or a class above. */
    private static Stream<Class<?>> family(Class<?> type) {
        var family = new ArrayList<Class<?>>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            family.add(each);
            family.addAll(Arrays.asList(each.getInterfaces()));
        }
        return family.stream();
    }

    private static Optional<String> path(Class<?> type) {
        return Optional.ofNullable(type.getAnnotation(jakarta.ws.rs.Path.class)).map(jakarta.ws.rs.Path::value);
    }

    private static Optional<String> path(Method method) {
        return declarations(method)
                .map(each -> each.getAnnotation(jakarta.ws.rs.Path.class))
                .filter(Objects::nonNull)
                .map(jakarta.ws.rs.Path::value)
                .findFirst();
    }

    private static Optional<String> verb(Method method) {
        return declarations(method)
                .flatMap(each -> Arrays.stream(each.getAnnotations()))
                .map(each -> each.annotationType().getAnnotation(jakarta.ws.rs.HttpMethod.class))
                .filter(Objects::nonNull)
                .map(jakarta.ws.rs.HttpMethod::value)
                .findFirst();
    }

    private static Stream<Method> declarations(Method method) {
        return family(method.getDeclaringClass())
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(each -> each.getName().equals(method.getName())
                        && Arrays.equals(each.getParameterTypes(), method.getParameterTypes()));
    }

    private static String part(String path) {
        return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
    }

    /** {@code {id : [^/]+}} as {@code {id}}. */
    private static String withoutPatterns(String path) {
        return Arrays.stream(path.split("(?=\\{)|(?<=})"))
                .map(each ->
                        each.startsWith("{") ? each.replaceFirst("\\s*:.*", "}").replaceFirst("}}$", "}") : each)
                .collect(Collectors.joining());
    }
}
