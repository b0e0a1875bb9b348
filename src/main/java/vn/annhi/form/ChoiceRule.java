package vn.annhi.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A choice is one code, or a list of different codes, of the options offered. */
final class ChoiceRule {

    private ChoiceRule() {}

    static Verdict one(List<Option> options, Object submitted) {
        if (!(submitted instanceof String code)) {
            return Verdict.refuse("choice.type");
        }
        return codes(options).contains(code) ? Verdict.accept(code) : Verdict.refuse("choice.unknown");
    }

    static Verdict several(List<Option> options, Object submitted) {
        if (!(submitted instanceof List<?> codes) || !codes.stream().allMatch(String.class::isInstance)) {
            return Verdict.refuse("choices.type");
        }
        if (new HashSet<>(codes).size() < codes.size()) {
            return Verdict.refuse("choices.repeated");
        }
        return codes(options).containsAll(codes)
                ? Verdict.accept(List.copyOf(codes))
                : Verdict.refuse("choice.unknown");
    }

    private static Set<String> codes(List<Option> options) {
        return options.stream().map(Option::value).collect(Collectors.toSet());
    }
}
