package vn.annhi.benchmark;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The same 100,000 open tasks in either engine: 3,300 communes, of which the first 30 belong to one district and have
 * 200 tasks each. Ids are in no order, as the engine's own are. Each task waits for its commune's worker; every tenth of the first commune is taken by its officer.
 */
final class TaskMass {

    static final int TASKS = 100_000;
    static final int COMMUNES = 3_300;
    static final int DISTRICT = 30;
    static final int PER_DISTRICT_COMMUNE = 200;

    /** The commune of the demo's officer, then invented ones. */
    private static final String COMMUNE =
            "case when n = 0 then 'xa-03589-2004' else 'xa-' || (40000 + n) || '-2004' end";

    private static final String SPREAD = """
            create table mass as
            select 'mass-' || md5(i::text) as id, commune, %s as unit, i %% 1000 as spread from (
                select i, case when i < %d then i / %d else %d + i %% %d end as commune
                from generate_series(0, %d) i) placed, lateral (select commune as n) as numbered""".formatted(
            COMMUNE, DISTRICT * PER_DISTRICT_COMMUNE, PER_DISTRICT_COMMUNE, DISTRICT, COMMUNES - DISTRICT, TASKS - 1);

    private final JdbcClient sql;

    TaskMass(JdbcClient sql) {
        this.sql = sql;
    }

    /** Open tasks of that definition's step, owned by {@code officer} where they are taken. */
    void insert(String definition, String step, String officer) {
        sql.sql(SPREAD).update();
        sql.sql("""
                insert into act_id_tenant (id_, rev_, name_) select distinct unit, 1, unit from mass
                on conflict do nothing""").update();
        sql.sql("""
                insert into act_id_group (id_, rev_, name_, type_)
                select distinct unit || '.cpw', 1, unit, 'POSITION' from mass on conflict do nothing""").update();
        sql.sql("""
                insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_,
                    act_id_, act_inst_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_,
                    cached_ent_state_, sequence_counter_, tenant_id_)
                select id, 1, id, id, upper(id), :definition, :step, :step || ':' || id, true, false, true, false, 1, 2,
                    1, unit from mass""").param("definition", definition).param("step", step).update();
        sql.sql("""
                insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_,
                    assignee_, priority_, create_time_, due_date_, suspension_state_, tenant_id_, task_state_)
                select id, 1, id, id, :definition, upper(id) || ' · việc mẫu', :step,
                    case when commune = 0 and spread % 10 = 0 then :officer end, 50 + spread % 2 * 50,
                    localtimestamp - interval '10 days', localtimestamp + (spread - 250) * interval '1 hour', 1, unit,
                    'Created' from mass""")
                .param("definition", definition)
                .param("step", step)
                .param("officer", officer)
                .update();
        sql.sql("""
                insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_, tenant_id_)
                select 'link-' || id, 1, unit || '.cpw', 'candidate', id, unit from mass""").update();
    }

    /** What the stock engine writes by itself for each candidate group of a task. */
    void permitEachTaskToItsGroup() {
        sql.sql("""
                insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
                select 'grant-' || id, 1, 1, unit || '.cpw', 7, id, 6 from mass""").update();
    }

    /** Authorizations alone keep the units apart. */
    void withoutTenants() {
        sql.sql("update act_ru_task set tenant_id_ = null where id_ like 'mass-%'")
                .update();
        sql.sql("vacuum analyze act_ru_task").update();
    }

    void addToCommunes(String account, int communes) {
        for (var unit : units(communes)) {
            sql.sql(
                            "insert into act_id_tenant_member (id_, tenant_id_, user_id_) values (?, ?, ?) on conflict do nothing")
                    .params(account + unit, unit, account)
                    .update();
        }
    }

    void addToGroups(String account, int communes) {
        for (var unit : units(communes)) {
            sql.sql("insert into act_id_membership (user_id_, group_id_) values (?, ?) on conflict do nothing")
                    .params(account, unit + ".cpw")
                    .update();
        }
    }

    void settle() {
        sql.sql("drop table mass").update();
        sql.sql("vacuum analyze").update();
    }

    private List<String> units(int communes) {
        return sql.sql("select distinct unit from mass where commune < ?")
                .param(communes)
                .query(String.class)
                .list();
    }
}
