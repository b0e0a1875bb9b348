package vn.annhi.supervision.page;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Parts of an address, as somebody may have typed them. */
final class Typed {

    private Typed() {}

    /** What was typed; empty when nothing was. */
    static Optional<String> text(@Nullable String typed) {
        return Optional.ofNullable(typed).filter(each -> !each.isBlank());
    }

    /** The month of an address, such as 2026-11; empty when it is none. */
    static Optional<YearMonth> month(String typed) {
        try {
            return Optional.of(YearMonth.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The query of an address from its parts; empty ones are left out. */
    static String query(Map<String, Optional<String>> parts) {
        var address = UriComponentsBuilder.newInstance();
        parts.forEach((name, value) -> value.ifPresent(each -> address.queryParam(name, each)));
        return address.build().encode().toUriString();
    }
}
