package vn.annhi.register.review;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.annhi.dossier.Author;
import vn.annhi.organisation.UnitId;
import vn.annhi.procedure.Answers;
import vn.annhi.register.ReviewCode;

/** The table {@code children_review}, and what the register holds when it is reviewed. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Reviews {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient sql;

    Reviews(JdbcClient sql) {
        this.sql = sql;
    }

    /** A commune's review. */
    record Review(
            ReviewCode code,
            UnitId unit,
            String name,
            String citation,
            Instant openedAt,
            LocalDate dueOn,
            String state,
            Optional<String> reviewer,
            Optional<Answers> answers,
            Optional<String> remark) {}

    void insert(
            ReviewCode code,
            UnitId unit,
            String duty,
            LocalDate opening,
            String name,
            String citation,
            Instant now,
            LocalDate due) {
        sql.sql("insert into children_review (code, unit, duty, opening, name, citation, opened_at, due_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        code.value(),
                        unit.value(),
                        duty,
                        Date.valueOf(opening),
                        name,
                        citation,
                        Timestamp.from(now),
                        Date.valueOf(due))
                .update();
    }

    List<String> opened(String duty, LocalDate opening) {
        return sql.sql("select unit from children_review where duty = ? and opening = ?")
                .params(duty, Date.valueOf(opening))
                .query(String.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Review find(ReviewCode code) {
        return sql.sql("select * from children_review where code = ?")
                .param(code.value())
                .query((row, n) -> read(row))
                .single();
    }

    Review hold(ReviewCode code) {
        return sql.sql("select * from children_review where code = ? for update")
                .param(code.value())
                .query((row, n) -> read(row))
                .single();
    }

    void reviewed(ReviewCode code, Map<String, Object> answers, Author author) {
        sql.sql("update children_review set state = 'signing', reviewer = ?, answers = cast(? as json), remark = null"
                        + " where code = ?")
                .params(author.officer(), JSON.writeValueAsString(answers), code.value())
                .update();
    }

    void returned(ReviewCode code, String remark) {
        sql.sql("update children_review set state = 'returned', remark = ? where code = ?")
                .params(remark, code.value())
                .update();
    }

    void confirmed(ReviewCode code, RegisterFigures figures, Instant at) {
        sql.sql("update children_review set state = 'confirmed', figures = cast(? as jsonb), confirmed_at = ?"
                        + " where code = ?")
                .params(JSON.writeValueAsString(figures), Timestamp.from(at), code.value())
                .update();
    }

    /** What the commune confirmed last before that instant. */
    @Transactional(readOnly = true)
    public Optional<RegisterFigures> confirmed(UnitId unit, Instant before) {
        return sql.sql("select figures from children_review where unit = ? and confirmed_at < ?"
                        + " order by confirmed_at desc limit 1")
                .params(unit.value(), Timestamp.from(before))
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, RegisterFigures.class));
    }

    /** What the register of the commune holds on that day. */
    @Transactional(readOnly = true)
    public RegisterFigures figures(UnitId unit, LocalDate today) {
        var bySex = new HashMap<String, Long>();
        var supported = new HashMap<String, Long>();
        var rest = new long[2];
        sql.sql("""
                        select sex, count(*) filter (where special) as special,
                            count(*) filter (where special and supported) as supported,
                            count(*) filter (where at_risk) as at_risk, count(*) filter (where flawed) as flawed
                        from (
                            select r.sex, cardinality(r.groups) > 0 as special, r.at_risk,
                                cardinality(child_flaws(r, cast(:today as date))) > 0 as flawed,
                                exists (select 1 from child_support s where s.child = r.code
                                    and s.given_on > cast(:today as date) - interval '1 year') as supported
                            from child_record r where r.unit = :unit and r.state = 'active'
                        ) as each
                        group by sex
                        """)
                .param("unit", unit.value())
                .param("today", Date.valueOf(today))
                .query(row -> {
                    bySex.put(row.getString("sex"), row.getLong("special"));
                    supported.put(row.getString("sex"), row.getLong("supported"));
                    rest[0] += row.getLong("at_risk");
                    rest[1] += row.getLong("flawed");
                });
        var byGroup = new HashMap<String, Long>();
        sql.sql("""
                        select left(held, 2) as held, count(distinct code) as number
                        from child_record, unnest(groups) as held where unit = ? and state = 'active' group by 1
                        """).param(unit.value()).query(row -> {
            byGroup.put(row.getString("held"), row.getLong("number"));
        });
        return new RegisterFigures(sum(bySex), bySex, byGroup, sum(supported), supported, rest[0], rest[1]);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Review read(ResultSet row) throws SQLException {
        return new Review(
                new ReviewCode(row.getString("code")),
                new UnitId(row.getString("unit")),
                row.getString("name"),
                row.getString("citation"),
                row.getTimestamp("opened_at").toInstant(),
                row.getDate("due_on").toLocalDate(),
                row.getString("state"),
                Optional.ofNullable(row.getString("reviewer")),
                Optional.ofNullable(row.getString("answers")).map(json -> new Answers(JSON.readValue(json, ANSWERS))),
                Optional.ofNullable(row.getString("remark")));
    }
}
