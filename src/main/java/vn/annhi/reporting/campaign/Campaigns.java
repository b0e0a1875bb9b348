package vn.annhi.reporting.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.organisation.UnitId;
import vn.annhi.reporting.ReportCode;
import vn.annhi.reporting.figure.Period;

/** The table {@code report_campaign}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Campaigns {

    private final JdbcClient sql;

    Campaigns(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps a new campaign; the caller has seen that there is none yet. */
    void insert(Campaign campaign, String by) {
        sql.sql("""
                        insert into report_campaign (code, calendar, year, authority, receiver, name, citation, template,
                            period_from, period_until, due_before, list, opened_by, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        campaign.code().value(),
                        campaign.calendar(),
                        campaign.year(),
                        campaign.authority().value(),
                        campaign.receiver().value(),
                        campaign.name(),
                        campaign.citation(),
                        campaign.template(),
                        campaign.period().from(),
                        campaign.period().until(),
                        campaign.dueBefore(),
                        campaign.list(),
                        by,
                        Timestamp.from(campaign.openedAt()))
                .update();
    }

    /** Lets nobody else open a campaign until the transaction ends. */
    void hold() {
        sql.sql("lock table report_campaign in share row exclusive mode").update();
    }

    /** Since when An Nhi knows that line of the calendar. */
    Instant knownSince(String calendar, Instant now) {
        sql.sql("insert into campaign_calendar (calendar, since) values (?, ?) on conflict do nothing")
                .params(calendar, Timestamp.from(now))
                .update();
        return sql.sql("select since from campaign_calendar where calendar = ?")
                .param(calendar)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    /** The campaign of that line, year and committee, if it was opened. */
    @Transactional(readOnly = true)
    public Optional<Campaign> find(String calendar, int year, UnitId authority) {
        return sql.sql("select * from report_campaign where calendar = ? and year = ? and authority = ?")
                .params(calendar, year, authority.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** The campaign of that code, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Campaign> known(ReportCode code) {
        return sql.sql("select * from report_campaign where code = ?")
                .param(code.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** The campaign of that code; {@link IllegalArgumentException} when there is none. */
    @Transactional(readOnly = true)
    public Campaign find(ReportCode code) {
        return known(code).orElseThrow(() -> new IllegalArgumentException("no campaign " + code));
    }

    /** The same, and nobody else changes it until the transaction ends. */
    public Campaign hold(ReportCode code) {
        return sql.sql("select * from report_campaign where code = ? for update")
                .param(code.value())
                .query((row, n) -> read(row))
                .single();
    }

    /** The campaigns that are consolidated by, or owed to, one of the units, or to which one of them reports; newest first. */
    @Transactional(readOnly = true)
    public List<Campaign> concerning(Collection<String> units) {
        return sql.sql("""
                        select * from report_campaign c
                        where receiver = any (:units) or authority = any (:units)
                            or exists (select 1 from unit_report r where r.campaign = c.code and r.unit = any (:units))
                        order by due_before desc, code
                        """)
                .param("units", units.toArray(String[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    /** The campaign is at another stage of its consolidation. */
    public void stands(ReportCode code, String state) {
        sql.sql("update report_campaign set state = ? where code = ?")
                .params(state, code.value())
                .update();
    }

    /** The consolidated report was sent up. */
    public void sent(ReportCode code, Instant at) {
        sql.sql("update report_campaign set state = 'sent', sent_at = ? where code = ?")
                .params(Timestamp.from(at), code.value())
                .update();
    }

    private static Campaign read(ResultSet row) throws SQLException {
        return new Campaign(
                new ReportCode(row.getString("code")),
                row.getString("calendar"),
                row.getInt("year"),
                new UnitId(row.getString("authority")),
                new UnitId(row.getString("receiver")),
                row.getString("name"),
                row.getString("citation"),
                row.getString("template"),
                new Period(
                        row.getObject("period_from", LocalDate.class), row.getObject("period_until", LocalDate.class)),
                row.getObject("due_before", LocalDate.class),
                row.getString("list"),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("state"));
    }
}
