-- The overview of supervisors: open duties from an index that holds all that is counted, finished ones added up by month.
drop index obligation_open_unit;
create index obligation_open_unit on obligation (unit, due_at) include (legal_basis, position) where state = 'open';
create index obligation_fulfilled_unit on obligation (unit, closed_at) where state = 'fulfilled';

create table duty_change (
    unit        text not null,
    legal_basis text not null,
    month       date not null,
    hours       integer not null,
    in_time     boolean not null,
    number      integer not null
);
comment on table duty_change is
    'Duties finished, or no longer finished, since the sums were made; only ever appended to and emptied, so that nobody waits';

create table duty_month (
    unit        text not null,
    month       date not null,
    legal_basis text not null,
    hours       integer not null,
    in_time     boolean not null,
    number      bigint not null,
    primary key (unit, month, legal_basis, hours, in_time) include (number)
);
comment on column duty_month.unit is 'Who owed it; empty for all units together';
comment on column duty_month.month is 'Of the fulfilment, its first day, in the time of Việt Nam';
comment on column duty_month.hours is
    'From the start of the term to its fulfilment: begun hours up to 48, then begun days of 24 hours';

create function duty_hours(start_at timestamptz, closed_at timestamptz) returns integer language sql immutable as $$
    select case
        when closed_at - start_at > interval '48 hours' then ceil(extract(epoch from closed_at - start_at) / 86400) * 24
        else greatest(1, ceil(extract(epoch from closed_at - start_at) / 3600))
    end::integer
$$;

create function duties_are_finished() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.state = 'fulfilled' then
        insert into duty_change (unit, legal_basis, month, hours, in_time, number)
        values (old.unit, old.legal_basis, date_trunc('month', old.closed_at at time zone 'Asia/Ho_Chi_Minh')::date,
            duty_hours(old.start_at, old.closed_at), old.closed_at <= old.due_at, -1);
    end if;
    if tg_op <> 'DELETE' and new.state = 'fulfilled' then
        insert into duty_change (unit, legal_basis, month, hours, in_time, number)
        values (new.unit, new.legal_basis, date_trunc('month', new.closed_at at time zone 'Asia/Ho_Chi_Minh')::date,
            duty_hours(new.start_at, new.closed_at), new.closed_at <= new.due_at, 1);
    end if;
    return null;
end $$;
create trigger duties_are_finished after insert or update or delete on obligation
    for each row execute function duties_are_finished();

insert into duty_change (unit, legal_basis, month, hours, in_time, number)
select unit, legal_basis, date_trunc('month', closed_at at time zone 'Asia/Ho_Chi_Minh')::date,
    duty_hours(start_at, closed_at), closed_at <= due_at, 1
from obligation where state = 'fulfilled';
