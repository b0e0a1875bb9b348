package vn.annhi.supervision.page;

import static vn.annhi.supervision.page.Typed.text;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import vn.annhi.supervision.visit.VisitFilter;

/** What of a diagram is looked at, as the address of the heat map and of the lists behind it. */
record HeatLink(
        @BindParam("don-vi") @Nullable String unit,
        @BindParam("quy-trinh") @Nullable String process,
        @BindParam("tinh-trang") @Nullable String standing,
        @BindParam("tu") @Nullable String from,
        @BindParam("den") @Nullable String to,
        @BindParam("theo") @Nullable String measure,
        @BindParam("buoc") @Nullable String element,
        @BindParam("qua-han") @Nullable String late) {

    /** The chosen unit; empty for the reader's own. */
    String chosenUnit() {
        return text(unit).orElse("");
    }

    /** Whether only visits that took too long are asked for. */
    boolean onlyLate() {
        return text(late).isPresent();
    }

    /**
     * What it asks for; empty when it asks for nothing that there is, or for months in the wrong order.
     *
     * @param known the procedure that is meant when none is named
     * @param first the first month when none is named
     */
    Optional<VisitFilter> filter(String known, YearMonth first, YearMonth last) {
        var asked = text(standing).map(VisitFilter.Standing::read).orElse(Optional.of(VisitFilter.Standing.ALL));
        var start = text(from).map(Typed::month).orElse(Optional.of(first));
        var end = text(to).map(Typed::month).orElse(Optional.of(last));
        return asked.isPresent()
                        && start.isPresent()
                        && end.isPresent()
                        && !start.get().isAfter(end.get())
                ? Optional.of(new VisitFilter(text(process).orElse(known), asked.get(), start.get(), end.get()))
                : Optional.empty();
    }

    /** What colours the diagram; empty for an unknown one. */
    Optional<HeatMeasure> chosenMeasure() {
        return text(measure).map(HeatMeasure::read).orElse(Optional.of(HeatMeasure.COUNT));
    }

    /** The query of its address, without the element and what belongs to it. */
    String query() {
        var parts = new LinkedHashMap<String, Optional<String>>();
        parts.put("don-vi", text(unit));
        parts.put("quy-trinh", text(process));
        parts.put("tinh-trang", text(standing));
        parts.put("tu", text(from));
        parts.put("den", text(to));
        return Typed.query(parts);
    }

    /** The query of a list's address. */
    String listQuery() {
        var parts = new LinkedHashMap<String, Optional<String>>();
        parts.put("buoc", text(element));
        parts.put("qua-han", text(late));
        return query() + Typed.query(parts).replace('?', query().isEmpty() ? '?' : '&');
    }
}
