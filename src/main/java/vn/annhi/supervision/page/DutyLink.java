package vn.annhi.supervision.page;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.annhi.supervision.overview.DutyFilter;
import vn.annhi.supervision.overview.Lateness;
import vn.annhi.supervision.overview.Phases;

/** A number of the overview as the address of its list. */
record DutyLink(
        @BindParam("don-vi") @Nullable String unit,
        @BindParam("dong") @Nullable String line,
        @BindParam("loai") @Nullable String kind,
        @BindParam("giai-doan") @Nullable String phase,
        @BindParam("muc") @Nullable String lateness,
        @BindParam("vi-tri") @Nullable String position,
        @BindParam("thang") @Nullable String month) {

    /** The chosen unit; empty for the reader's own. */
    String chosenUnit() {
        return text(unit).orElse("");
    }

    Optional<String> chosenLine() {
        return text(line);
    }

    /** What it asks for; empty when it asks for nothing that there is. */
    Optional<DutyFilter> filter(YearMonth first, YearMonth last) {
        var asked = text(kind).flatMap(DutyFilter.Kind::read);
        var band = text(lateness).flatMap(Lateness::read);
        var inPhase = text(phase);
        var ofMonth = text(month).flatMap(DutyLink::month);
        var understood = asked.isPresent()
                && band.isPresent() == text(lateness).isPresent()
                && ofMonth.isPresent() == text(month).isPresent()
                && inPhase.filter(each -> !Phases.IN_ORDER.contains(each)).isEmpty();
        return understood
                ? asked.map(each -> new DutyFilter(
                        each, inPhase, band, text(position), ofMonth.orElse(first), ofMonth.orElse(last)))
                : Optional.empty();
    }

    /** The query of its address. */
    String query() {
        var address = UriComponentsBuilder.newInstance();
        add(address, "don-vi", unit);
        add(address, "dong", line);
        add(address, "loai", kind);
        add(address, "giai-doan", phase);
        add(address, "muc", lateness);
        add(address, "vi-tri", position);
        add(address, "thang", month);
        return address.build().encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        text(value).ifPresent(each -> address.queryParam(name, each));
    }

    private static Optional<YearMonth> month(String typed) {
        try {
            return Optional.of(YearMonth.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(@Nullable String typed) {
        return Optional.ofNullable(typed).filter(each -> !each.isBlank());
    }
}
