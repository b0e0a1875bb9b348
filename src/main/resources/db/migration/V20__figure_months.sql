-- The figures of whole months, added up as events come and go: a half-year of the nation is then a sum of months, and only
-- the days at the edges of a period are counted from the events themselves (decision 0027).
create table figure_breakdown (
    event     text not null,
    dimension text not null,
    primary key (event, dimension)
);
comment on table figure_breakdown is 'What the indicators of any list break an event down by; the empty dimension is the total';

create table figure_month (
    unit      text not null,
    event     text not null,
    dimension text not null,
    member    text not null,
    month     date not null,
    begun     bigint not null,
    ended     bigint not null,
    primary key (unit, event, dimension, member, month)
);
comment on column figure_month.month is 'Its first day, in the time of Việt Nam';
comment on column figure_month.member is 'Of the breakdown; ages are years, since the groups of ages are data';
comment on column figure_month.ended is 'Standings that ended in the month';

create function figure_members(dimension text, sex text, age smallint, ethnicity text, environment text, channel text,
    forms text[], groups text[]) returns text[] language sql immutable as $$
    select case dimension
        when '' then array['']
        when 'sex' then array[sex]
        when 'age' then array[coalesce(age::text, '')]
        when 'ethnicity' then array[ethnicity]
        when 'environment' then array[environment]
        when 'channel' then array[channel]
        when 'form' then forms
        when 'group' then groups
    end
$$;

create view figure_cell as
select e.unit, e.event, b.dimension, m.member, e.at, e.ended_at
from figure_event e
join figure_breakdown b on b.event = e.event
cross join lateral unnest(figure_members(b.dimension, e.sex, e.age, e.ethnicity, e.environment, e.channel, e.forms,
    e.groups)) as m (member);

create function figures_are_added_up() returns trigger language plpgsql as $$
begin
    insert into figure_month as known (unit, event, dimension, member, month, begun, ended)
    select c.unit, c.event, b.dimension, m.member,
        date_trunc('month', t.at at time zone 'Asia/Ho_Chi_Minh')::date,
        sum(t.begun) * case tg_op when 'DELETE' then -1 else 1 end,
        sum(t.ended) * case tg_op when 'DELETE' then -1 else 1 end
    from changed c
    join figure_breakdown b on b.event = c.event
    cross join lateral unnest(figure_members(b.dimension, c.sex, c.age, c.ethnicity, c.environment, c.channel, c.forms,
        c.groups)) as m (member)
    cross join lateral (values (c.at, 1, 0), (c.ended_at, 0, 1)) as t (at, begun, ended)
    where t.at is not null
    group by 1, 2, 3, 4, 5
    on conflict (unit, event, dimension, member, month)
        do update set begun = known.begun + excluded.begun, ended = known.ended + excluded.ended;
    return null;
end $$;
create trigger figures_are_added_up after insert on figure_event referencing new table as changed
    for each statement execute function figures_are_added_up();
create trigger figures_are_taken_off after delete on figure_event referencing old table as changed
    for each statement execute function figures_are_added_up();

-- A list that breaks down by something new: everything is derived once more
create function figures_are_broken_down() returns trigger language plpgsql as $$
begin
    insert into figure_breakdown (event, dimension)
    select i.event, d.dimension
    from added i cross join lateral unnest(array[''] || i.dimensions) as d (dimension)
    where i.event is not null
    on conflict do nothing;
    if found then
        truncate figure_event, figure_month;
        insert into figure_stale (case_code) select code from case_file;
    end if;
    return null;
end $$;
create trigger figures_are_broken_down after insert on indicator referencing new table as added
    for each statement execute function figures_are_broken_down();

insert into figure_breakdown (event, dimension)
select distinct i.event, d.dimension
from indicator i cross join lateral unnest(array[''] || i.dimensions) as d (dimension)
where i.event is not null;
truncate figure_event;
insert into figure_stale (case_code) select code from case_file;
