package vn.annhi.structure;

import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.modulith.ApplicationModule;

/** The page {@code docs/modules.md}: a table and a diagram of what each module may use. */
final class ModulePage {

    private record Module(String id, String name, List<String> mayUse) {

        static Module of(JavaPackage folder) {
            var declared = folder.getAnnotationOfType(ApplicationModule.class);
            return new Module(
                    folder.getRelativeName(),
                    declared.displayName(),
                    Arrays.stream(declared.allowedDependencies()).sorted().toList());
        }

        String row() {
            var list = mayUse.stream().map(used -> "`" + used + "`").collect(Collectors.joining(", "));
            return "| `" + id + "` | " + name + " | " + (list.isEmpty() ? "–" : list) + " |\n";
        }

        String box() {
            return "    " + id + "[\"" + name + "\"]\n";
        }

        String arrows() {
            return mayUse.stream()
                    .map(used -> "    " + id + " --> " + used + "\n")
                    .collect(Collectors.joining());
        }
    }

    private ModulePage() {}

    static String of(List<JavaPackage> modules) {
        var all = modules.stream()
                .map(Module::of)
                .sorted((a, b) -> a.id.compareTo(b.id))
                .toList();
        var page = new StringBuilder("""
                # Modules

                One module per package below `vn.annhi`. Only the types in a module's own package are public; what it may
                use stands in its `package-info.java`. `ModuleTest` verifies both and writes this page to
                `target/docs/modules.md`.

                | Module | What it is | May use |
                |---|---|---|
                """);
        all.forEach(module -> page.append(module.row()));
        page.append("\n```mermaid\nflowchart TD\n");
        all.forEach(module -> page.append(module.box()));
        all.forEach(module -> page.append(module.arrows()));
        return page.append("```\n").toString();
    }
}
