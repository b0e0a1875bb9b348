package vn.annhi.structure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.annhi.datafile.DataFile;

/** The page {@code docs/licences.md}: every library of the running application, and every part by others. */
final class LicencePage {

    private LicencePage() {}

    static String of(List<Library> libraries) {
        var page = new StringBuilder("""
                # Licences

                An Nhi runs with these libraries, unchanged, each under the licences that its author names; where there are
                several they apply to its parts or may be chosen from. `LicencesTest` writes this page to
                `target/docs/licences.md`, from the list of parts that the build puts into the application
                (`META-INF/sbom/application.cdx.json`, with versions and check sums). It fails when a library or a licence is new;
                [the decision](decisions/0012-dependencies.md) says which licences may come in, and why.

                | Library | Licences |
                |---|---|
                """);
        libraries.stream()
                .sorted(Comparator.comparing(Library::name))
                .forEach(each -> page.append(row("`" + each.name() + "`", String.join(", ", each.licences()))));
        page.append("""

                ## Parts by others in this repository

                | Where | What | Licence |
                |---|---|---|
                """);
        DataFile.read("licences/carried.csv")
                .forEach(each ->
                        page.append(row("`" + each.text("where") + "`", each.text("what"), each.text("licence"))));
        return page.append("""

                ## Inside `camunda-webapp-webjar`

                The web apps carry about a hundred JavaScript libraries. The jar lists them with their licences in
                `META-INF/resources/webjars/camunda/lib/deps.js.LICENSE.txt`: MIT, BSD, Apache-2.0, MPL-2.0 and the bpmn.io licence,
                which asks that its mark stays visible on each diagram. AngularJS, Angular UI Bootstrap and Bootstrap are builds by
                HeroDevs, whose changes have a licence of their own; see [the decision](decisions/0012-dependencies.md).
                """).toString();
    }

    private static String row(String... cells) {
        return List.of(cells).stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
