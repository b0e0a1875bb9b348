package vn.annhi.supervision.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.annhi.organisation.Unit;
import vn.annhi.supervision.Diagram;
import vn.annhi.supervision.Diagrams;
import vn.annhi.supervision.visit.ElementFigures;
import vn.annhi.supervision.visit.HeatMap;
import vn.annhi.supervision.visit.VisitFilter;

/** Puts a heat map and the lists behind it together. */
@Component
class HeatMapDesk {

    /** The procedure that is shown first. */
    private static final String FIRST = "intervention-case";

    /** So many shades, the darkest for the highest value of the diagram. */
    private static final int SHADES = 5;

    private final Diagrams diagrams;
    private final HeatMap heat;
    private final OverviewUnits units;
    private final OverviewDesk overview;
    private final OverviewWords words;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HeatMapDesk(
            Diagrams diagrams,
            HeatMap heat,
            OverviewUnits units,
            OverviewDesk overview,
            OverviewWords words,
            TransactionTemplate transaction,
            Clock clock) {
        this.diagrams = diagrams;
        this.heat = heat;
        this.units = units;
        this.overview = overview;
        this.words = words;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * An element in words.
     *
     * @param shade of its colour, from 1; 0 for none
     * @param badge what stands on the diagram
     */
    record Element(
            String id,
            String name,
            long present,
            long left,
            String median,
            String lateShare,
            long late,
            int shade,
            String badge) {}

    /** What the link asks for; empty when it asks for nothing that there is. */
    Optional<VisitFilter> filter(HeatLink link) {
        var last = YearMonth.from(LocalDate.now(clock));
        return link.filter(FIRST, last.minusMonths(OverviewDesk.MONTHS - 1L), last)
                .filter(filter -> diagram(filter).isPresent());
    }

    Map<String, Object> show(Unit root, VisitFilter filter, HeatMeasure measure) {
        var diagram = diagram(filter).orElseThrow();
        var scope = units.scope(root);
        var figures = transaction.execute(status -> heat.figures(scope, filter, overview.now()));
        var most = diagram.nodes().stream()
                .map(node -> measure.of(figures.getOrDefault(node.id(), ElementFigures.none())))
                .mapToInt(value -> value.orElse(0))
                .max()
                .orElse(0);
        var page = new HashMap<String, Object>();
        page.put("diagram", diagram);
        page.put("diagrams", diagrams.newest());
        page.put("filter", filter);
        page.put("measure", measure);
        page.put("measures", HeatMeasure.values());
        page.put("standings", VisitFilter.Standing.values());
        page.put(
                "elements",
                diagram.nodes().stream()
                        .map(node ->
                                element(node, figures.getOrDefault(node.id(), ElementFigures.none()), measure, most))
                        .filter(element -> element.present() + element.left() > 0)
                        .toList());
        return page;
    }

    /** The visits of that element; empty when the diagram has none of that name. */
    Optional<PagedList<HeatMap.Row>> list(Unit root, VisitFilter filter, HeatLink link) {
        var scope = units.scope(root);
        return element(filter, link.element())
                .map(node -> new PagedList<>(
                        words.visitHeads(),
                        (limit, offset) -> transaction.execute(status ->
                                heat.visits(scope, filter, node.id(), link.onlyLate(), overview.now(), limit, offset)),
                        words::cells,
                        row -> words.page(row.caseCode())));
    }

    /** What the list is about, in words. */
    String heading(Unit root, VisitFilter filter, HeatLink link) {
        return words.visits(element(filter, link.element()).orElseThrow().name(), filter, link.onlyLate(), root.name());
    }

    private Optional<Diagram.Node> element(VisitFilter filter, @Nullable String id) {
        return diagram(filter).stream()
                .map(Diagram::nodes)
                .flatMap(List::stream)
                .filter(node -> node.id().equals(id))
                .findFirst();
    }

    private Optional<Diagram> diagram(VisitFilter filter) {
        return diagrams.newest().stream()
                .filter(each -> each.process().equals(filter.process()))
                .findFirst();
    }

    private Element element(Diagram.Node node, ElementFigures figures, HeatMeasure measure, int most) {
        var value = measure.of(figures);
        return new Element(
                node.id(),
                node.name(),
                figures.present(),
                figures.left(),
                words.stay(figures.median()),
                words.percent(figures.lateShare()),
                figures.late(),
                shade(value, most),
                badge(value, measure));
    }

    /** Nothing is drawn for nothing; whatever is more than nothing has at least the lightest shade. */
    private static int shade(OptionalInt value, int most) {
        return value.orElse(0) == 0 ? 0 : Math.max(1, (int) Math.ceil((double) value.getAsInt() * SHADES / most));
    }

    private String badge(OptionalInt value, HeatMeasure measure) {
        return switch (measure) {
            case COUNT -> value.isPresent() ? Integer.toString(value.getAsInt()) : "";
            case MEDIAN -> words.stay(value);
            case LATE -> words.percent(value);
        };
    }
}
