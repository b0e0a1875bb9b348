package vn.annhi.dossier;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who was shown what of a case (D56 art. 24: confidentiality). */
@Repository
public class Readings {

    private final JdbcClient sql;

    Readings(JdbcClient sql) {
        this.sql = sql;
    }

    /** Every officer and position that read of the case, the last reader first. */
    @Transactional(readOnly = true)
    public List<Reading> of(CaseCode code) {
        return sql.sql("""
                        select reader, position, count(*) as times, max(read_at) as last
                        from (
                            select reader, position, read_at from form_read where case_code = :code
                            union all
                            select reader, position, read_at from document_read
                            where case_code = :code and document_id is not null
                        ) as shown
                        group by reader, position
                        order by last desc, reader
                        """)
                .param("code", code.value())
                .query((row, n) -> new Reading(
                        row.getString("reader"),
                        row.getString("position"),
                        row.getLong("times"),
                        row.getTimestamp("last").toInstant()))
                .list();
    }
}
