package vn.annhi.engine.trail;

import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;
import vn.annhi.supervision.Visits;

/** Gives every command a trail of its own. */
@Component
public class TrailFactory implements SessionFactory {

    private final Visits visits;

    TrailFactory(Visits visits) {
        this.visits = visits;
    }

    @Override
    public Class<?> getSessionType() {
        return Trail.class;
    }

    @Override
    public Session openSession() {
        return new Trail(visits);
    }
}
