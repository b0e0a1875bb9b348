package vn.annhi.intervention;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.dossier.ActingFor;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.CaseCode;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.UnitId;

/** Plans and their activities (D56 art. 28.3): one plan per case and cycle, replaceable until it is decided. */
@Component
@Transactional(propagation = Propagation.SUPPORTS)
public class Plans {

    private final JdbcClient sql;

    Plans(JdbcClient sql) {
        this.sql = sql;
    }

    /** The plan's activities in their order, without those that are done with. */
    public List<String> openActivityIds(String planId) {
        return sql.sql("select id from plan_activity where plan_id = ? and stage not in ('confirmed', 'dropped')"
                        + " order by ordinal")
                .param(planId)
                .query(String.class)
                .list();
    }

    /** One activity; {@link IllegalArgumentException} when there is none. */
    public PlannedActivity activity(String activityId) {
        return sql.sql("select * from plan_activity where id = ?")
                .param(activityId)
                .query((row, n) -> new PlannedActivity(
                        row.getString("id"),
                        row.getString("domain"),
                        row.getString("name"),
                        PositionId.parse(row.getString("position")),
                        row.getDate("starts_on").toLocalDate(),
                        row.getDate("ends_on").toLocalDate()))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no activity " + activityId));
    }

    /** How far the activity has come: assigned, accepted, reported, confirmed or dropped. */
    public String stage(String activityId) {
        return sql.sql("select stage from plan_activity where id = ?")
                .param(activityId)
                .query(String.class)
                .single();
    }

    void reach(String activityId, String stage) {
        sql.sql("update plan_activity set stage = ? where id = ?")
                .params(stage, activityId)
                .update();
    }

    /** The positions in the plan of that cycle, from 0, of the activities that are done with. */
    List<Integer> finished(CaseCode code, int cycle) {
        return sql.sql("select ordinal - 1 from plan_activity where plan_id = ? and stage in ('confirmed', 'dropped')")
                .param(code + "." + cycle)
                .query(Integer.class)
                .list();
    }

    /** The cycle of the plan in force, if there is one. */
    Optional<Integer> inForce(CaseCode code) {
        return sql.sql("select cycle from plan where case_code = ? and decided_at is not null and ended_at is null")
                .param(code.value())
                .query(Integer.class)
                .optional();
    }

    /** When the plan of that cycle was approved. */
    Optional<Instant> approvedAt(CaseCode code, int cycle) {
        return sql.sql("select decided_at from plan where case_code = ? and cycle = ? and decided_at is not null")
                .params(code.value(), cycle)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** The plan in force, if there is one, is no more: adjusted, continued in a new cycle, or closed. */
    void end(CaseCode code, String why, Instant now) {
        sql.sql("update plan set ended_at = ?, ended_why = ? where case_code = ? and decided_at is not null"
                        + " and ended_at is null")
                .params(Timestamp.from(now), why, code.value())
                .update();
    }

    /** The plans of the case are that unit's from now on; who had them keeps its trace. */
    void move(Change change, UnitId from, UnitId to, Instant now) {
        sql.sql("insert into plan_move (change_id, case_code, from_unit, to_unit, moved_at) values (?, ?, ?, ?, ?)")
                .params(change.id(), change.caseCode().value(), from.toString(), to.toString(), Timestamp.from(now))
                .update();
        sql.sql("update plan set unit = ? where case_code = ? and unit = ?")
                .params(to.toString(), change.caseCode().value(), from.toString())
                .update();
    }

    /** Whether the plan of that cycle passed to another commune after it was approved. */
    boolean hasMoved(CaseCode code, int cycle) {
        return approvedAt(code, cycle)
                .filter(approved -> sql.sql("select count(*) from plan_move where case_code = ? and moved_at >= ?")
                                .params(code.value(), Timestamp.from(approved))
                                .query(Integer.class)
                                .single()
                        > 0)
                .isPresent();
    }

    /** The units that planned for the child before it moved. */
    List<UnitId> formerUnits(CaseCode code) {
        return sql.sql("select from_unit from plan_move where case_code = ? order by moved_at")
                .param(code.value())
                .query((row, n) -> new UnitId(row.getString("from_unit")))
                .list();
    }

    /** The units that plan for the child, one per cycle. */
    List<UnitId> planningUnits(CaseCode code) {
        return sql.sql("select unit from plan where case_code = ? order by cycle")
                .param(code.value())
                .query((row, n) -> new UnitId(row.getString("unit")))
                .list();
    }

    /** Every activity of the case's plans with the unit charged with it. */
    Map<String, UnitId> charged(CaseCode code) {
        var charged = new HashMap<String, UnitId>();
        sql.sql("select a.id, a.position from plan_activity a join plan p on p.id = a.plan_id where p.case_code = ?")
                .param(code.value())
                .query(row -> {
                    charged.put(
                            row.getString("id"),
                            PositionId.parse(row.getString("position")).unit());
                });
        return charged;
    }

    /** Stores the draft of this cycle in place of an earlier one; returns the plan's id. */
    String draft(CaseCode code, int cycle, List<DraftActivity> activities, Author author) {
        var planId = code + "." + cycle;
        sql.sql("delete from plan_activity where plan_id = ?").param(planId).update();
        sql.sql("insert into plan (id, case_code, cycle, unit, drafted_by, drafted_at) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (id) do update set drafted_by = excluded.drafted_by,"
                        + " drafted_at = excluded.drafted_at where plan.decided_at is null")
                .params(
                        planId,
                        code.value(),
                        cycle,
                        PositionId.parse(author.position()).unit().toString(),
                        author.officer(),
                        Timestamp.from(author.at()))
                .update();
        var ordinal = 0;
        for (var activity : activities) {
            ordinal++;
            sql.sql("insert into plan_activity (id, plan_id, ordinal, domain, name, position, starts_on, ends_on, cost)"
                            + " values (:id, :plan, :ordinal, :domain, :name, :position, :starts, :ends, :cost)")
                    .param("id", planId + "." + ordinal)
                    .param("plan", planId)
                    .param("ordinal", ordinal)
                    .param("domain", activity.domain())
                    .param("name", activity.name())
                    .param("position", activity.position().toString())
                    .param("starts", activity.startsOn())
                    .param("ends", activity.endsOn())
                    .param("cost", activity.cost().orElse(null))
                    .update();
        }
        return planId;
    }

    /** Who drafted the plan of this cycle. */
    String drafter(CaseCode code, int cycle) {
        return sql.sql("select drafted_by from plan where case_code = ? and cycle = ?")
                .params(code.value(), cycle)
                .query(String.class)
                .single();
    }

    /**
     * Fixes the plan: it has been approved (D56 art. 28.4). It takes the place of the one in force; an activity that both
     * give to the same position under the same name goes on where it is.
     */
    void approve(CaseCode code, int cycle, Author author) {
        sql.sql("""
                        update plan_activity set stage = old.stage
                        from plan_activity old join plan on plan.id = old.plan_id
                        where plan.case_code = :case and plan.decided_at is not null and plan.ended_at is null
                          and old.stage in ('accepted', 'reported')
                          and plan_activity.plan_id = :plan and plan_activity.name = old.name
                          and plan_activity.position = old.position""")
                .param("case", code.value())
                .param("plan", code + "." + cycle)
                .update();
        end(code, "adjusted", author.at());
        sql.sql("update plan set decided_by = :officer, decided_at = :at, substitution = :substitution"
                        + " where case_code = :code and cycle = :cycle")
                .param("officer", author.officer())
                .param("at", Timestamp.from(author.at()))
                .param(
                        "substitution",
                        author.actingFor().map(ActingFor::substitution).orElse(null),
                        Types.BIGINT)
                .param("code", code.value())
                .param("cycle", cycle)
                .update();
    }
}
