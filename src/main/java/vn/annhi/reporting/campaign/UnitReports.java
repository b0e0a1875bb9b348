package vn.annhi.reporting.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.organisation.UnitId;
import vn.annhi.reporting.ReportCode;

/** The table {@code unit_report}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class UnitReports {

    private final JdbcClient sql;

    UnitReports(JdbcClient sql) {
        this.sql = sql;
    }

    /** Plans the reports of all these units by one statement. */
    void plan(ReportCode campaign, List<ReportCode> codes, List<UnitId> units, List<String> sorts) {
        sql.sql("insert into unit_report (code, campaign, unit, sort)"
                        + " select code, :campaign, unit, sort from unnest(:codes::text[], :units::text[], :sorts::text[])"
                        + " as r (code, unit, sort)")
                .param("campaign", campaign.value())
                .param("codes", codes.stream().map(ReportCode::value).toArray(String[]::new))
                .param("units", units.stream().map(UnitId::value).toArray(String[]::new))
                .param("sorts", sorts.toArray(String[]::new))
                .update();
    }

    /** The next planned reports, marked as begun. */
    List<UnitReport> begin(ReportCode campaign, int most) {
        return sql.sql("""
                        update unit_report set state = 'drafting'
                        where code in (
                            select code from unit_report where campaign = ? and state = 'planned' order by code limit ?)
                        returning *
                        """)
                .params(campaign.value(), most)
                .query((row, n) -> read(row))
                .list();
    }

    /** Whether some are planned and not begun. */
    boolean arePlanned(ReportCode campaign) {
        return sql.sql("select exists (select 1 from unit_report where campaign = ? and state = 'planned')")
                .param(campaign.value())
                .query(Boolean.class)
                .single();
    }

    /** The report of that code, if there is one. */
    @Transactional(readOnly = true)
    public Optional<UnitReport> known(ReportCode code) {
        return sql.sql("select * from unit_report where code = ?")
                .param(code.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** The report of that code. */
    @Transactional(readOnly = true)
    public UnitReport find(ReportCode code) {
        return one("select * from unit_report where code = ?", code);
    }

    /** The same, and nobody else changes it until the transaction ends. */
    public UnitReport hold(ReportCode code) {
        return one("select * from unit_report where code = ? for update", code);
    }

    private UnitReport one(String statement, ReportCode code) {
        return sql.sql(statement)
                .param(code.value())
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no report " + code));
    }

    /** Every report of the campaign, in the order of their codes. */
    @Transactional(readOnly = true)
    public List<UnitReport> of(ReportCode campaign) {
        return sql.sql("select * from unit_report where campaign = ? order by code")
                .param(campaign.value())
                .query((row, n) -> read(row))
                .list();
    }

    /** The unit's report in the campaign of the same calendar a year before, if its figures were signed. */
    @Transactional(readOnly = true)
    public Optional<ReportCode> before(UnitReport report, Campaign campaign) {
        return sql.sql("""
                        select r.code from unit_report r join report_campaign c on c.code = r.campaign
                        where r.unit = ? and c.calendar = ? and c.year = ? and r.sent_at is not null
                        """)
                .params(report.unit().value(), campaign.calendar(), campaign.year() - 1)
                .query(String.class)
                .optional()
                .map(ReportCode::new);
    }

    /** The day after the last one that the unit has reported on: what was done after it stands in no report yet. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> reportedUntil(UnitReport report, Campaign campaign) {
        return sql.sql("""
                        select max(c.period_until) from unit_report r join report_campaign c on c.code = r.campaign
                        where r.unit = ? and r.sent_at is not null and c.period_until < ?
                        """)
                .params(report.unit().value(), campaign.period().until())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** Another stage of the report. */
    public void stands(ReportCode code, String state) {
        sql.sql("update unit_report set state = ? where code = ?")
                .params(state, code.value())
                .update();
    }

    /** The head has signed it; only the first time counts for lateness. */
    public void sent(ReportCode code, Instant at) {
        sql.sql("update unit_report set state = 'checking', sent_at = coalesce(sent_at, ?) where code = ?")
                .params(Timestamp.from(at), code.value())
                .update();
    }

    /** The office above has accepted it. */
    public void accepted(ReportCode code, Instant at) {
        sql.sql("update unit_report set state = 'accepted', accepted_at = ? where code = ?")
                .params(Timestamp.from(at), code.value())
                .update();
    }

    /** The office above has sent it back. */
    public void returned(ReportCode code) {
        sql.sql("update unit_report set state = 'returned', returns = returns + 1 where code = ?")
                .param(code.value())
                .update();
    }

    /** Whether every report of the campaign is accepted. */
    boolean areComplete(ReportCode campaign) {
        return sql.sql("select not exists (select 1 from unit_report where campaign = ? and state <> 'accepted')")
                .param(campaign.value())
                .query(Boolean.class)
                .single();
    }

    private static UnitReport read(ResultSet row) throws SQLException {
        return new UnitReport(
                new ReportCode(row.getString("code")),
                new ReportCode(row.getString("campaign")),
                new UnitId(row.getString("unit")),
                row.getString("sort"),
                row.getString("state"),
                instant(row.getTimestamp("sent_at")),
                instant(row.getTimestamp("accepted_at")),
                row.getInt("returns"));
    }

    private static Optional<Instant> instant(@Nullable Timestamp at) {
        return Optional.ofNullable(at).map(Timestamp::toInstant);
    }
}
