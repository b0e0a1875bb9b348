package vn.annhi.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which article of the decree is kept by which elements, and these by which tests, and back.
 *
 * @param articles what keeps each article, by its number
 * @param elements the articles that each element's limit cites, by the element's place
 * @param tests the test classes that name an element or class, by its id
 */
record Trace(
        SortedMap<Integer, Article> articles,
        SortedMap<String, SortedSet<Integer>> elements,
        Map<String, SortedSet<String>> tests) {

    static final String STEPS = "steps";
    static final String STATE = "state";

    /** A row of the table of articles. */
    record Article(String title, String keptBy) {}

    /** Every gap, in words; none when the law is kept. */
    List<String> gaps() {
        var gaps = new ArrayList<String>();
        articles.forEach((number, article) -> {
            var keepers = keepers(number);
            if (keepers.isEmpty() && !article.keptBy().equals(STATE)) {
                gaps.add("article " + number + " has no element");
            }
            keepers.stream()
                    .filter(keeper -> testsOf(keeper).isEmpty())
                    .forEach(keeper -> gaps.add(keeper + " has no test"));
        });
        elements.forEach((element, cited) -> cited.stream()
                .filter(number -> !articles.containsKey(number))
                .forEach(number -> gaps.add(element + " cites article " + number + ", which has no row")));
        return gaps;
    }

    /** The places of elements, or the class, that keep the article. */
    SortedSet<String> keepers(int number) {
        var keptBy = articles.get(number).keptBy();
        if (keptBy.equals(STATE)) {
            return new TreeSet<>();
        }
        return keptBy.equals(STEPS)
                ? elements.entrySet().stream()
                        .filter(each -> each.getValue().contains(number))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>(List.of(keptBy));
    }

    /** The tests of an element's place, or of a class. */
    SortedSet<String> testsOf(String keeper) {
        return tests.getOrDefault(keeper.substring(keeper.indexOf('#') + 1), new TreeSet<>());
    }

    /** The page {@code docs/guide/phap-luat.md}. */
    String page() {
        var page = new StringBuilder("""
                # Pháp luật và mô hình

                Mỗi điều của chương III Nghị định 56/2017/NĐ-CP (và điều của chương IV mà quy trình đã dùng) được giữ bằng bước nào
                của quy trình, và bước đó được bài kiểm thử nào giữ. Trang này do bài kiểm thử `TraceabilityTest` viết; thiếu một
                mắt xích thì bản dựng dừng lại.

                | Điều | Tên | Bước của quy trình, hoặc lớp của chương trình | Bài kiểm thử |
                |---|---|---|---|
                """);
        articles.forEach((number, article) -> {
            var keepers = keepers(number);
            if (keepers.isEmpty()) {
                page.append("| %d | %s | việc của Nhà nước | – |\n".formatted(number, article.title()));
            }
            keepers.forEach(keeper -> page.append(
                    "| %d | %s | `%s` | %s |\n".formatted(number, article.title(), keeper, shown(testsOf(keeper)))));
        });
        return page.toString();
    }

    /** The tests of the procedures, which take every flow; of what is no step, all of them. */
    private static String shown(SortedSet<String> tests) {
        var procedures =
                tests.stream().filter(test -> test.endsWith("ProcessTest")).toList();
        return (procedures.isEmpty() ? tests : procedures)
                .stream().map(test -> "`" + test + "`").collect(Collectors.joining(", "));
    }
}
