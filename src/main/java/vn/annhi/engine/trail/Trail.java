package vn.annhi.engine.trail;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import vn.annhi.supervision.Visit;
import vn.annhi.supervision.Visits;

/** What one command did on the diagrams, written with all else that the command writes. */
final class Trail implements Session {

    private final Visits visits;
    private final Map<String, Visit> begun = new LinkedHashMap<>();
    private final Map<String, Instant> due = new LinkedHashMap<>();
    private final Map<String, Visit.End> ended = new LinkedHashMap<>();

    Trail(Visits visits) {
        this.visits = visits;
    }

    /** Of the command that runs. */
    static Trail current() {
        return Context.getCommandContext().getSession(Trail.class);
    }

    void begin(Visit visit) {
        begun.put(visit.id(), visit);
    }

    void due(String id, Instant instant) {
        if (begun.computeIfPresent(id, (same, visit) -> visit.due(instant)) == null) {
            due.put(id, instant);
        }
    }

    void end(String id, Visit.End end) {
        if (begun.computeIfPresent(id, (same, visit) -> visit.left(end)) == null) {
            ended.put(id, end);
        }
    }

    @Override
    public void flush() {
        visits.begin(begun.values());
        visits.due(due);
        visits.end(ended);
        close();
    }

    @Override
    public void close() {
        begun.clear();
        due.clear();
        ended.clear();
    }
}
