package vn.annhi.reminder;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The mails that told people of the duties of a case. */
@Repository
public class CaseMail {

    private final JdbcClient sql;

    CaseMail(JdbcClient sql) {
        this.sql = sql;
    }

    /** A notice of a duty that went out to one person; whether it arrived is not always known. */
    public record Sent(long obligationId, String recipient, Instant at, boolean doubtful) {}

    /** Every notice of the case's duties that went out, the newest first. */
    @Transactional(readOnly = true)
    public List<Sent> of(String caseCode) {
        return sql.sql("""
                        select s.obligation_id, n.recipient, n.settled_at, n.state
                        from obligation o
                        join obligation_span s on s.obligation_id = o.id
                        join notice n on n.span_id = s.id
                        where o.case_code = ? and n.state in ('sent', 'late', 'doubtful')
                        order by n.settled_at desc, n.id desc
                        """)
                .param(caseCode)
                .query((row, n) -> new Sent(
                        row.getLong("obligation_id"),
                        row.getString("recipient"),
                        row.getTimestamp("settled_at").toInstant(),
                        row.getString("state").equals("doubtful")))
                .list();
    }
}
