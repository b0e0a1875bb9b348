-- The register of children in special circumstances and at risk (Law on Children art. 10): children, their groups, what they got,
-- every change; imports that are checked whole before they begin; the reviews of the communes.

create table child_record (
    code          text primary key check (code ~ '^[A-Z]{2,4}-TE-[0-9]{4}-[0-9]{6}$'),
    unit          text not null,
    full_name     text not null,
    name_key      text not null,
    birth_date    date,
    birth_year    smallint,
    sex           text not null check (sex in ('male', 'female', 'unknown')),
    ethnicity     text not null default '',
    mother        text not null default '',
    father        text not null default '',
    carer         text not null default '',
    village       text not null default '',
    household     text not null default 'unknown' check (household in ('poor', 'near-poor', 'other', 'unknown')),
    at_risk       boolean not null default false,
    groups        text[] not null default '{}',
    ministry_code text not null default '',
    note          text not null default '',
    state         text not null default 'active' check (state in ('active', 'left', 'merged')),
    left_reason   text,
    merged_into   text references child_record (code),
    version       integer not null default 1,
    changed_at    timestamptz not null,
    check ((state = 'merged') = (merged_into is not null)),
    check ((state = 'left') = (left_reason is not null)),
    check (birth_date is null or birth_year = extract(year from birth_date))
);
create index child_record_by_unit on child_record (unit, name_key) where state = 'active';
create index child_record_by_birth on child_record (birth_date) where state = 'active';
comment on column child_record.name_key is 'The name without tones, marks and capitals: what is searched';
comment on column child_record.groups is 'Groups of Law on Children art. 10 that hold now: 01 to 14, with the case of D56 art. 3 to 16: 03.11';
comment on column child_record.ministry_code is 'The place for the child''s code in the ministry''s software';

create table child_group (
    child text not null references child_record (code),
    grp   text not null,
    since date not null,
    until date,
    primary key (child, grp, since),
    check (until is null or until >= since)
);
comment on table child_group is 'From when to when a child belonged to a group';

create table child_support (
    id       bigint generated always as identity primary key,
    child    text not null references child_record (code),
    given_on date not null,
    what     text not null,
    amount   numeric(15) check (amount >= 0),
    author   text not null,
    position text not null,
    at       timestamptz not null
);
create index child_support_by_child on child_support (child, given_on);

create table child_change (
    child     text not null references child_record (code),
    version   integer not null,
    act       text not null check (act in ('added', 'changed', 'imported', 'left', 'returned', 'merged', 'absorbed', 'separated')),
    author    text not null,
    position  text not null,
    at        timestamptz not null,
    before    jsonb,
    after     jsonb not null,
    other     text references child_record (code),
    primary key (child, version)
);
create trigger keep_changes before update or delete on child_change for each row execute function keep_reports();

create table child_reading (
    id      bigint generated always as identity primary key,
    account text not null,
    at      timestamptz not null,
    what    text not null check (what in ('child', 'list', 'export', 'duplicates')),
    child   text references child_record (code),
    number  integer not null
);
comment on table child_reading is 'Who was shown whom of the register (D56 art. 24); number: how many children';

create table child_import (
    id          uuid primary key,
    file_name   text not null,
    unit        text not null,
    author      text not null,
    position    text not null,
    at          timestamptz not null,
    heads       text[] not null,
    columns     text[] not null,
    total       integer not null,
    done        integer not null default 0,
    added       integer not null default 0,
    changed     integer not null default 0,
    state       text not null default 'mapping' check (state in ('mapping', 'checked', 'running', 'stopped', 'done', 'dropped')),
    trouble     integer,
    finished_at timestamptz
);
create index child_import_running on child_import (at) where state = 'running';
comment on column child_import.columns is 'What each column of the file holds; empty for a column that is not taken';

create table child_import_row (
    import uuid not null references child_import (id) on delete cascade,
    line   integer not null,
    cells  text[] not null,
    primary key (import, line)
);
comment on table child_import_row is 'The lines of a file until they are taken over; none are left afterwards';

create table children_review (
    code         text primary key check (code ~ '^[A-Z]{2,4}-RS-[0-9]{4}-[0-9]{6}$'),
    unit         text not null,
    duty         text not null,
    opening      date not null,
    name         text not null,
    citation     text not null,
    opened_at    timestamptz not null,
    due_on       date not null,
    state        text not null default 'open' check (state in ('open', 'signing', 'returned', 'confirmed')),
    reviewer     text,
    answers      json,
    remark       text,
    confirmed_at timestamptz,
    figures      jsonb,
    unique (duty, opening, unit),
    check ((state = 'confirmed') = (confirmed_at is not null)),
    check ((state = 'confirmed') = (figures is not null))
);
comment on column children_review.figures is 'The counts that were confirmed: frozen';

-- What is missing in a record or contradicts itself; the names are those of the enumeration Flaw.
create function child_flaws(r child_record, today date) returns text[] language sql stable as $$
    select array_remove(array[
        case when r.birth_date is null then 'no-birth-date' end,
        case when r.sex = 'unknown' then 'no-sex' end,
        case when r.ethnicity = '' then 'no-ethnicity' end,
        case when r.mother = '' and r.father = '' and r.carer = '' then 'no-parent' end,
        case when r.village = '' then 'no-village' end,
        case when r.ministry_code = '' then 'no-ministry-code' end,
        case when r.groups && array['01', '02', '03', '04', '06', '07', '08', '10', '11', '12', '13', '14'] then 'no-case' end,
        case when exists (select 1 from unnest(r.groups) as g where g like '01%')
            and exists (select 1 from unnest(r.groups) as g where g in ('03.1', '03.2', '03.3', '03.5', '03.6', '03.7', '03.8'))
            then 'groups-contradict' end,
        case when exists (select 1 from unnest(r.groups) as g where g like '13%') and r.household = 'other' then 'not-poor' end,
        case when r.birth_date <= today - interval '16 years'
            or r.birth_date is null and r.birth_year < extract(year from today) - 16
            then 'grown-up' end,
        case when r.birth_date is not null and exists (select 1 from child_record o
            where o.unit = r.unit and o.name_key = r.name_key and o.birth_date = r.birth_date and o.code <> r.code
                and o.state = 'active') then 'twice' end
    ], null)
$$;
comment on column child_import.trouble is 'The line at which it stopped because the line could no longer be kept';
