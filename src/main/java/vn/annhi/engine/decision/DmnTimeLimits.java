package vn.annhi.engine.decision;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.springframework.stereotype.Component;
import vn.annhi.calendar.Term;
import vn.annhi.calendar.TermUnit;
import vn.annhi.obligation.StartEvent;
import vn.annhi.obligation.TimeLimit;
import vn.annhi.obligation.TimeLimits;

/** Time limits from {@code bpmn/time-limits.dmn}. */
@Component
class DmnTimeLimits implements TimeLimits {

    private static final String FILE = "time-limits.dmn";
    private static final Set<String> FIXED_DAY = Set.of("planned", "date");

    private final DecisionTables tables;
    private final DmnDecision table;
    private final Set<String> legalBases;
    private final Map<String, TimeLimit> read = new ConcurrentHashMap<>();

    DmnTimeLimits(DecisionTables tables) {
        this.tables = tables;
        this.table = tables.read(FILE, "timeLimit");
        this.legalBases = tables.expectedTexts(FILE);
    }

    @Override
    public TimeLimit of(String legalBasis) {
        return read.computeIfAbsent(legalBasis, this::evaluate);
    }

    @Override
    public Set<String> legalBases() {
        return legalBases;
    }

    private TimeLimit evaluate(String legalBasis) {
        var row = tables.evaluate(table, Map.of("legalBasis", legalBasis));
        return new TimeLimit(
                legalBasis,
                term(row),
                StartEvent.of(row.text("start")),
                row.text("citation"),
                row.text("kind").equals("law"),
                row.text("label"));
    }

    private static Optional<Term> term(DecisionRow row) {
        var unit = row.text("unit");
        return FIXED_DAY.contains(unit)
                ? Optional.empty()
                : Optional.of(new Term(row.number("amount"), TermUnit.of(unit)));
    }
}
