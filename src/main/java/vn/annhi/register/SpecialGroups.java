package vn.annhi.register;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.annhi.datafile.DataFile;
import vn.annhi.organisation.Vietnamese;

/** The 14 groups of children in special circumstances (Law on Children art. 10.1): {@code data/register/groups.csv}. */
@Component
public class SpecialGroups {

    private static final Pattern NUMBER = Pattern.compile("(?:nhom )?0?([0-9]{1,2})(?:\\.([0-9]{1,2}))?");

    /** A group; {@code cases} are those that D56 art. 3 to 16 tells apart, none where it tells none apart. */
    public record Group(String code, String name, int cases, List<String> words) {

        /** The article of D56 that describes it. */
        public int article() {
            return Integer.parseInt(code) + 2;
        }
    }

    private final List<Group> groups = DataFile.read("data/register/groups.csv").stream()
            .map(row -> new Group(
                    row.text("code"),
                    row.text("name"),
                    row.as("cases", Integer::valueOf),
                    Stream.concat(
                                    Stream.of(row.text("name")),
                                    row.optional("words").stream().flatMap(words -> Stream.of(words.split("\\|"))))
                            .map(Vietnamese::fold)
                            .toList()))
            .toList();

    /** All of them in the order of the law. */
    public List<Group> all() {
        return groups;
    }

    /** The group and case that somebody wrote by number ({@code 3}, {@code 03.11}) or by name; nothing for anything else. */
    public Optional<String> read(String text) {
        var folded = Vietnamese.fold(text);
        var number = NUMBER.matcher(folded);
        if (number.matches()) {
            var code = "%02d".formatted(Integer.parseInt(number.group(1)));
            var sub = Optional.ofNullable(number.group(2)).map(Integer::parseInt);
            return groups.stream()
                    .filter(group -> group.code().equals(code))
                    .filter(group ->
                            sub.map(one -> one >= 1 && one <= group.cases()).orElse(true))
                    .findFirst()
                    .map(group -> sub.map(one -> code + "." + one).orElse(code));
        }
        return groups.stream()
                .filter(group -> group.words().contains(folded))
                .findFirst()
                .map(Group::code);
    }

    /** The group as people read it: {@code 03.11 Không nơi nương tựa}. */
    public String say(String code) {
        return groups.stream()
                .filter(group -> code.equals(group.code()) || code.startsWith(group.code() + "."))
                .findFirst()
                .map(group -> code + " " + group.name())
                .orElse(code);
    }
}
