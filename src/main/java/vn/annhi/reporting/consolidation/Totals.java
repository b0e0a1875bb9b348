package vn.annhi.reporting.consolidation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.reporting.ReportCode;
import vn.annhi.reporting.campaign.Campaign;
import vn.annhi.reporting.figure.FigureKey;
import vn.annhi.reporting.figure.FigureSheet;
import vn.annhi.reporting.indicator.IndicatorKind;
import vn.annhi.reporting.indicator.IndicatorList;

/** The sum of the signed figures of all units of a campaign; what was sent back does not count. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Totals {

    private static final String SENT = """
            with sent as (
                select r.code, s.version from unit_report r
                join lateral (select max(version) as version from report_snapshot where report = r.code) s on true
                where r.campaign = :campaign and r.state in ('checking', 'accepted') and s.version is not null)
            """;

    private final JdbcClient sql;

    Totals(JdbcClient sql) {
        this.sql = sql;
    }

    /** Which version of which report is summed up. */
    public Map<ReportCode, Integer> parts(Campaign campaign) {
        var parts = new LinkedHashMap<ReportCode, Integer>();
        sql.sql(SENT + "select code, version from sent order by code")
                .param("campaign", campaign.code().value())
                .query((row, n) -> parts.put(new ReportCode(row.getString("code")), row.getInt("version")))
                .list();
        return parts;
    }

    /** The sums; rates are computed from them anew. */
    public FigureSheet of(Campaign campaign, IndicatorList list) {
        var rates = list.indicators().stream()
                .filter(each -> each.kind() == IndicatorKind.RATE)
                .map(each -> each.code())
                .toArray(String[]::new);
        var sheet = new FigureSheet();
        sql.sql(SENT + """
                        select v.indicator, v.dimension, v.member, sum(v.value) as value
                        from sent join report_value v on v.report = sent.code and v.version = sent.version
                        where v.indicator <> all (:rates)
                        group by 1, 2, 3 order by 1, 2, 3
                        """)
                .param("campaign", campaign.code().value())
                .param("rates", rates)
                .query(row -> {
                    sheet.put(key(row), row.getBigDecimal("value"));
                });
        sheet.rate(list.indicators());
        return sheet;
    }

    /** Every figure of every unit, in the order of the reports. */
    public Map<ReportCode, FigureSheet> sheets(Campaign campaign) {
        var found = new LinkedHashMap<ReportCode, FigureSheet>();
        sql.sql(SENT + """
                        select sent.code, v.indicator, v.dimension, v.member, v.value
                        from sent join report_value v on v.report = sent.code and v.version = sent.version
                        order by 1
                        """).param("campaign", campaign.code().value()).query(row -> {
            found.computeIfAbsent(new ReportCode(row.getString("code")), each -> new FigureSheet())
                    .put(key(row), row.getBigDecimal("value"));
        });
        return found;
    }

    private static FigureKey key(ResultSet row) throws SQLException {
        return new FigureKey(row.getString("indicator"), row.getString("dimension"), row.getString("member"));
    }

    /** The totals of every unit: per report and indicator. */
    public Map<ReportCode, Map<String, BigDecimal>> perUnit(Campaign campaign) {
        var found = new LinkedHashMap<ReportCode, Map<String, BigDecimal>>();
        sql.sql(SENT + """
                        select sent.code, v.indicator, v.value
                        from sent join report_value v on v.report = sent.code and v.version = sent.version
                        where v.dimension = '' order by 1, 2
                        """)
                .param("campaign", campaign.code().value())
                .query((row, n) -> found.computeIfAbsent(
                                new ReportCode(row.getString("code")), each -> new LinkedHashMap<>())
                        .put(row.getString("indicator"), row.getBigDecimal("value")))
                .list();
        return found;
    }

    /** Remembers which versions a signed consolidation sums up. */
    void keepParts(ReportCode campaign, int version, Map<ReportCode, Integer> parts) {
        var codes = List.copyOf(parts.keySet());
        sql.sql("insert into consolidation_part (campaign, version, report, report_version)"
                        + " select :campaign, :version, p.* from unnest(:codes::text[], :versions::int[]) as p")
                .param("campaign", campaign.value())
                .param("version", version)
                .param("codes", codes.stream().map(ReportCode::value).toArray(String[]::new))
                .param("versions", codes.stream().map(parts::get).toArray(Integer[]::new))
                .update();
    }
}
