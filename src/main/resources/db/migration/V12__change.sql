-- What changes in a case while it runs: reports of changes, cycles, plans that end or move, merged and reopened cases.

create table case_change (
    id           text primary key,
    case_code    text not null references case_file (code),
    ordinal      integer not null check (ordinal > 0),
    kind         text not null check (kind in ('new-threat', 'adjust-plan', 'parents-refuse', 'moved', 'turned-16', 'died',
        'missing', 'unfounded', 'out-of-scope', 'duplicate', 'reopen', 'correct-receipt')),
    unit         text not null,
    reported_by  text not null,
    position     text not null,
    reported_at  timestamptz not null,
    effective_at timestamptz not null,
    target       text,
    state        text not null default 'open' check (state in ('open', 'applied', 'dropped')),
    closed_at    timestamptz,
    unique (case_code, ordinal),
    check ((state = 'open') = (closed_at is null)),
    check (kind not in ('moved', 'duplicate') or target is not null)
);
create unique index case_change_open_once on case_change (case_code, kind) where state = 'open';
comment on column case_change.effective_at is 'From when the change counts: the receipt of a new threat (its own t0), the corrected receipt';
comment on column case_change.target is 'The commune moved to, the case kept of two';

create table case_cycle (
    case_code  text not null references case_file (code),
    cycle      integer not null check (cycle > 1),
    origin     text not null check (origin in ('continued', 'adjusted', 'reopened')),
    started_at timestamptz not null,
    primary key (case_code, cycle)
);
comment on table case_cycle is 'Every cycle after the first, with the decision from which its limits run (D56 art. 30.1c)';

alter table plan add column ended_at timestamptz;
alter table plan add column ended_why text check (ended_why in ('adjusted', 'continued', 'closed'));
alter table plan add check ((ended_at is null) = (ended_why is null));
alter table plan add check (ended_at is null or decided_at is not null);
create unique index plan_in_force_once on plan (case_code) where decided_at is not null and ended_at is null;

alter table plan_activity add column stage text not null default 'assigned'
    check (stage in ('assigned', 'accepted', 'reported', 'confirmed', 'dropped'));

create table plan_move (
    change_id text primary key references case_change (id),
    case_code text not null references case_file (code),
    from_unit text not null,
    to_unit   text not null check (to_unit <> from_unit),
    moved_at  timestamptz not null
);
create index plan_move_by_case on plan_move (case_code);
comment on table plan_move is 'Who planned before: that unit goes on reading what it did';

alter table case_file add column merged_into text references case_file (code) check (merged_into <> code);
alter table case_file add check (merged_into is null or status = 'closed');
create index case_file_merged on case_file (merged_into) where merged_into is not null;
create index case_file_incident on case_file (incident_unit, received_at desc);
create index case_file_residence on case_file (residence_unit, received_at desc);
