package vn.annhi.supervision.overview;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The overview's statements without an application around them. */
public record OverviewFixture(OpenDuties open, FinishedDuties finished, DutyList list) {

    public static OverviewFixture on(JdbcClient sql) {
        var phases = new Phases();
        return new OverviewFixture(
                new OpenDuties(sql, phases), new FinishedDuties(sql, phases), new DutyList(sql, phases));
    }
}
