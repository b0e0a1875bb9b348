package vn.annhi.engine.page;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.CaseCode;
import vn.annhi.supervision.Diagram;
import vn.annhi.supervision.Diagrams;
import vn.annhi.supervision.Visit;
import vn.annhi.supervision.Visits;

/** Where a case stands on the diagrams, with the way that it took: also when the engine has forgotten it. */
@Component
class CasePaths {

    private final Visits visits;
    private final Diagrams diagrams;
    private final PageWords words;
    private final Clock clock;

    CasePaths(Visits visits, Diagrams diagrams, PageWords words, Clock clock) {
        this.visits = visits;
        this.diagrams = diagrams;
        this.words = words;
        this.clock = clock;
    }

    /** One for each procedure that the case went through, in the order in which it began. */
    List<CaseView.PathView> of(CaseCode code) {
        return visits.of(code.value()).stream()
                .collect(Collectors.groupingBy(Visit::process, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(path -> path(path).stream())
                .toList();
    }

    /** Drawn on the newest version that it ran in: elements keep their names over the versions. */
    private Optional<CaseView.PathView> path(List<Visit> path) {
        return path.stream()
                .max(Comparator.comparing(Visit::version))
                .flatMap(newest -> diagrams.find(newest.process(), newest.version()))
                .map(diagram -> new CaseView.PathView(diagram, marks(path, diagram)));
    }

    /** The last visit of each element: a loop is marked as it stands now. */
    private List<CaseView.Mark> marks(Collection<Visit> path, Diagram diagram) {
        var last = new LinkedHashMap<String, Visit>();
        for (var visit : path) {
            last.merge(visit.element(), visit, (old, fresh) -> old.left() == null ? old : fresh);
        }
        return last.values().stream().map(visit -> mark(visit, diagram)).toList();
    }

    private CaseView.Mark mark(Visit visit, Diagram diagram) {
        return new CaseView.Mark(
                visit.element(),
                diagram.nameOf(visit.element()).orElse(""),
                look(visit),
                words.at(visit.entered()),
                visit.left() == null ? "" : words.at(visit.left()));
    }

    private String look(Visit visit) {
        if (visit.kind().equals(Visit.FLOW)) {
            return "taken";
        }
        if (visit.left() != null) {
            return "passed";
        }
        return visit.due() != null && clock.instant().isAfter(visit.due()) ? "late" : "present";
    }
}
