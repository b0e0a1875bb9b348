package vn.annhi.reporting.figure;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.reporting.indicator.ShippedIndicators;

/** The counting statements without an application around them. */
public final class CountingFixture {

    private CountingFixture() {}

    public static Counting on(JdbcClient sql) {
        return new Counting(sql, ShippedIndicators.dimensions());
    }
}
