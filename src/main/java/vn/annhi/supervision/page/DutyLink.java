package vn.annhi.supervision.page;

import static vn.annhi.supervision.page.Typed.text;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
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
        var ofMonth = text(month).flatMap(Typed::month);
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
        var parts = new LinkedHashMap<String, Optional<String>>();
        parts.put("don-vi", text(unit));
        parts.put("dong", text(line));
        parts.put("loai", text(kind));
        parts.put("giai-doan", text(phase));
        parts.put("muc", text(lateness));
        parts.put("vi-tri", text(position));
        parts.put("thang", text(month));
        return Typed.query(parts);
    }
}
