package vn.annhi.care;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.dossier.CaseCode;
import vn.annhi.organisation.UnitId;

/** The table {@code placement}: at most one of a file is current. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Placements {

    private final JdbcClient sql;

    Placements(JdbcClient sql) {
        this.sql = sql;
    }

    public void begin(CaseCode code, String kind, UnitId unit, Instant at) {
        sql.sql("insert into placement (case_code, kind, unit, placed_at) values (?, ?, ?, ?)")
                .params(code.value(), kind, unit.toString(), Timestamp.from(at))
                .update();
    }

    /** Where the child is now, if it is in alternative care. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Placement> current(CaseCode code) {
        return sql.sql("select * from placement where case_code = ? and ended_at is null")
                .param(code.value())
                .query((row, n) -> new Placement(
                        row.getLong("id"),
                        row.getString("kind"),
                        new UnitId(row.getString("unit")),
                        row.getTimestamp("placed_at").toInstant(),
                        row.getInt("follow_ups")))
                .optional();
    }

    /** A regular visit has taken place. */
    public void followedUp(Placement placement) {
        sql.sql("update placement set follow_ups = follow_ups + 1 where id = ?")
                .param(placement.id())
                .update();
    }

    /** The current one has ended so; nothing happens when there is none. */
    public void end(CaseCode code, String outcome, Instant at) {
        sql.sql("update placement set ended_at = ?, outcome = ? where case_code = ? and ended_at is null")
                .params(Timestamp.from(at), outcome, code.value())
                .update();
    }

    /**
     * The placements that last in a commune.
     *
     * @param cases the codes of their files, the oldest first
     */
    record Current(long inFamilies, long inFacilities, List<String> cases) {}

    /** Where the children of that commune's carers are now. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Current current(UnitId unit) {
        record Row(String code, boolean inFacility) {}
        var rows = sql.sql("select case_code, kind = 'facility' as facility from placement"
                        + " where unit = ? and ended_at is null order by placed_at, id")
                .param(unit.value())
                .query((row, n) -> new Row(row.getString("case_code"), row.getBoolean("facility")))
                .list();
        var inFacilities = rows.stream().filter(Row::inFacility).count();
        return new Current(
                rows.size() - inFacilities,
                inFacilities,
                rows.stream().map(Row::code).toList());
    }
}
