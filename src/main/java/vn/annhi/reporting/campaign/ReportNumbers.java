package vn.annhi.reporting.campaign;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.reporting.ReportCode;

/** Gives campaigns and reports their numbers, without gaps per register and year. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReportNumbers {

    private final JdbcClient sql;

    ReportNumbers(JdbcClient sql) {
        this.sql = sql;
    }

    /** The last of so many new numbers of that kind (DB, BC). */
    public int take(String register, String kind, int year, int many) {
        return sql.sql("insert into report_number (office, kind, year, last) values (?, ?, ?, ?)"
                        + " on conflict (office, kind, year) do update set last = report_number.last + excluded.last"
                        + " returning last")
                .params(register, kind, year, many)
                .query(Integer.class)
                .single();
    }

    static ReportCode code(String register, String kind, int year, int serial) {
        return new ReportCode("%s-%s-%04d-%06d".formatted(register, kind, year, serial));
    }
}
