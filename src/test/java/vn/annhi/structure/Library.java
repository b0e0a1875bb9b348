package vn.annhi.structure;

import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.annhi.datafile.DataFile;

/**
 * One library of the running application, as the build lists it.
 *
 * @param licences their names as {@code licences/allowed.csv} unifies them
 * @param unknown names that stand on no line of that file
 */
record Library(String name, List<String> licences, List<String> unknown) {

    static final String LIST = "/META-INF/sbom/application.cdx.json";

    static List<Library> all() {
        var list = JsonMapper.shared().readTree(Library.class.getResourceAsStream(LIST));
        return list.path("components").valueStream().map(Library::of).toList();
    }

    private static Library of(JsonNode component) {
        var allowed = DataFile.read("licences/allowed.csv");
        var licences = new TreeSet<String>();
        var unknown = new TreeSet<String>();
        for (var name : names(component)) {
            allowed.stream()
                    .filter(line -> line.text("name").equals(name))
                    .findFirst()
                    .ifPresentOrElse(line -> licences.add(line.text("licence")), () -> unknown.add(name));
        }
        return new Library(
                component.path("group").asString("") + ":"
                        + component.path("name").asString(""),
                List.copyOf(licences),
                List.copyOf(unknown));
    }

    private static List<String> names(JsonNode component) {
        return component.path("licenses").valueStream().map(Library::licence).toList();
    }

    private static String licence(JsonNode entry) {
        var named = entry.path("license");
        return entry.path("expression")
                .asString(named.path("id").asString(named.path("name").asString("")));
    }
}
