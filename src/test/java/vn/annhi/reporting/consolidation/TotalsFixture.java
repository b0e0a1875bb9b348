package vn.annhi.reporting.consolidation;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The sums of a campaign without an application around them. */
public final class TotalsFixture {

    private TotalsFixture() {}

    public static Totals on(JdbcClient sql) {
        return new Totals(sql);
    }
}
