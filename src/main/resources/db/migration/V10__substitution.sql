-- Who stands in for an absent officer, in which position, from when to when, under which paper.

create extension if not exists btree_gist;

create table substitution (
    id          bigint generated always as identity primary key,
    position    text not null,
    absent      text not null,
    substitute  text not null,
    first_day   date not null,
    last_day    date not null check (last_day >= first_day),
    paper       text not null check (paper ~ '^[^[:cntrl:]]{1,100}$' and btrim(paper) <> ''),
    reason      text check (length(reason) <= 500),
    recorded_by text not null,
    recorded_at timestamptz not null,
    ended_by    text,
    ended_at    timestamptz,
    check (absent <> substitute),
    check ((ended_by is null) = (ended_at is null)),
    exclude using gist (position with =, daterange(first_day, last_day, '[]') with &&) where (ended_at is null)
);
create index substitution_of_substitute on substitution (substitute, last_day);
create index substitution_of_unit on substitution (split_part(position, '.', 1));
comment on table substitution is 'Append-only; the one thing that may still happen to a substitution is that it ends before its last day';
comment on column substitution.paper is 'Number of the paper that assigns the substitute';

create function keep_substitutions() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.ended_at is null and new.ended_at is not null
        and (to_jsonb(new) - 'ended_by' - 'ended_at') = (to_jsonb(old) - 'ended_by' - 'ended_at') then
        return new;
    end if;
    raise exception 'substitution is append-only';
end $$;
create trigger keep_substitutions before update or delete on substitution
    for each row execute function keep_substitutions();
create trigger keep_all_substitutions before truncate on substitution
    for each statement execute function keep_substitutions();

-- A record says by itself who acted for whom; the chain covers it
alter table form_record
    add column substitution bigint references substitution (id),
    add column acted_for    text,
    add column acted_under  text,
    add check (num_nulls(substitution, acted_for, acted_under) in (0, 3));

-- Who drafted a plan does not approve it, except by a recorded substitution
alter table plan
    add column substitution bigint references substitution (id),
    drop constraint plan_check1,
    add check (decided_by <> drafted_by or substitution is not null),
    add check (substitution is null or decided_by is not null);
