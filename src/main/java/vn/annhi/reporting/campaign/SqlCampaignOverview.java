package vn.annhi.reporting.campaign;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.reporting.CampaignOverview;

/** Counts the reports of units by campaign. */
@Repository
class SqlCampaignOverview implements CampaignOverview {

    private final JdbcClient sql;
    private final Clock clock;

    SqlCampaignOverview(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Progress> of(Collection<String> units, int most) {
        return sql.sql("""
                        select c.code, c.name, c.due_before, count(*) as all, count(r.sent_at) as sent,
                            count(*) filter (where coalesce(r.sent_at, :now) >= c.due_before::timestamp at time zone 'Asia/Ho_Chi_Minh')
                                as late
                        from report_campaign c join unit_report r on r.campaign = c.code
                        where r.unit = any (:units)
                        group by c.code order by c.due_before desc, c.code desc limit :most
                        """)
                .param("units", units.toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .param("most", most)
                .query(Progress.class)
                .list();
    }
}
