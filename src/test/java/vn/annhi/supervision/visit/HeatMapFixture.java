package vn.annhi.supervision.visit;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The heat map's statements without an application around them. */
public final class HeatMapFixture {

    private HeatMapFixture() {}

    public static HeatMap on(JdbcClient sql) {
        return new HeatMap(sql);
    }
}
