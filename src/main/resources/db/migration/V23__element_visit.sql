-- Which case passed which element of which diagram when: for heat maps, and for the path of cases whose history the engine
-- has cleaned away. Written by the engine's history events, in the transaction of the step itself.
create table element_visit (
    id         text primary key,
    case_code  text not null,
    process    text not null,
    version    integer not null,
    element    text not null,
    kind       text not null,
    unit       text not null,
    entered_at timestamptz not null,
    left_at    timestamptz,
    due_at     timestamptz,
    cancelled  boolean not null default false,
    check (left_at is not null or not cancelled)
);
comment on column element_visit.id is 'The engine''s activity instance; of a sequence flow, one of our own';
comment on column element_visit.kind is 'The engine''s name of the element''s type; sequenceFlow for a flow that was taken';
comment on column element_visit.unit is 'The owner of the process instance';
comment on column element_visit.due_at is 'Of a user task: when it is, or was last, due';
create index element_visit_case on element_visit (case_code, entered_at);
create index element_visit_present on element_visit (unit, process, element) include (due_at, entered_at)
    where left_at is null;
create index element_visit_left on element_visit (process, element, left_at) include (unit)
    where left_at is not null and kind <> 'sequenceFlow';

create table visit_change (
    unit       text not null,
    month      date not null,
    process    text not null,
    element    text not null,
    hours      integer not null,
    timeliness text not null,
    number     integer not null
);
comment on table visit_change is
    'Visits that ended since the sums were made; only ever appended to and emptied, so that nobody waits';

create table visit_month (
    unit       text not null,
    month      date not null,
    process    text not null,
    element    text not null,
    hours      integer not null,
    timeliness text not null check (timeliness in ('no-term', 'met', 'late')),
    number     integer not null,
    primary key (unit, process, month, element, hours, timeliness) include (number)
);
comment on column visit_month.unit is 'The owner of the process instance; empty for all units together';
comment on column visit_month.month is 'In which the element was left, its first day, in the time of Việt Nam';
comment on column visit_month.hours is 'Of the stay: begun hours up to 48, then begun days of 24 hours';

create function visit_is_over() returns trigger language plpgsql as $$
begin
    if new.left_at is not null and new.kind <> 'sequenceFlow' and (tg_op = 'INSERT' or old.left_at is null) then
        insert into visit_change (unit, month, process, element, hours, timeliness, number)
        values (new.unit, date_trunc('month', new.left_at at time zone 'Asia/Ho_Chi_Minh')::date, new.process, new.element,
            duty_hours(new.entered_at, new.left_at),
            case when new.due_at is null then 'no-term' when new.left_at <= new.due_at then 'met' else 'late' end, 1);
    end if;
    return null;
end $$;
create trigger visit_is_over after insert or update on element_visit for each row execute function visit_is_over();

-- What the engine still remembers; which flows were taken it never knew. Its times are those of Việt Nam, without a zone.
do $$
begin
    if to_regclass('act_hi_actinst') is not null then
        insert into element_visit (id, case_code, process, version, element, kind, unit, entered_at, left_at, due_at, cancelled)
        select a.id_, coalesce(p.business_key_, r.business_key_), a.proc_def_key_, d.version_, a.act_id_, a.act_type_,
            a.tenant_id_, a.start_time_ at time zone 'Asia/Ho_Chi_Minh',
            a.end_time_ at time zone 'Asia/Ho_Chi_Minh', t.due_date_ at time zone 'Asia/Ho_Chi_Minh',
            a.act_inst_state_ = 2 and a.end_time_ is not null
        from act_hi_actinst a
        join act_hi_procinst p on p.proc_inst_id_ = a.proc_inst_id_
        join act_hi_procinst r on r.proc_inst_id_ = a.root_proc_inst_id_
        join act_re_procdef d on d.id_ = a.proc_def_id_
        left join act_hi_taskinst t on t.act_inst_id_ = a.id_
        where a.act_type_ <> 'multiInstanceBody' and a.tenant_id_ is not null
            and coalesce(p.business_key_, r.business_key_) is not null;
    end if;
end $$;
