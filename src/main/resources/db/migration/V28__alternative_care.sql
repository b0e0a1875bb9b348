-- Alternative care (D56 ch. IV): its files are files of the dossier; who is placed where since when; the register of carers.

alter table case_file add column kind text not null default 'notice' check (kind in ('notice', 'care'));
alter table case_file add column origin text references case_file (code);
alter table case_file add check (origin is null or kind = 'care');
create unique index case_file_care_once on case_file (origin) where status = 'open' and origin is not null;
create index case_file_origin on case_file (origin) where origin is not null;
comment on column case_file.origin is 'The case in which the need for this alternative care was found';
comment on column case_file.incident_unit is
    'Where it happened (D56 art. 26.1); of alternative care: the commune where the child was';
comment on column case_file.residence_unit is
    'Where the child lives (Law on Children art. 52.2); of alternative care: the commune of the carer (D56 art. 42.7)';

create table placement (
    id         bigint generated always as identity primary key,
    case_code  text not null references case_file (code),
    kind       text not null check (kind in ('relative', 'registered', 'facility')),
    unit       text not null,
    placed_at  timestamptz not null,
    follow_ups integer not null default 0 check (follow_ups >= 0),
    ended_at   timestamptz,
    outcome    text,
    check ((ended_at is null) = (outcome is null))
);
create unique index placement_current on placement (case_code) where ended_at is null;
create index placement_by_unit on placement (unit, placed_at);
comment on table placement is 'Where a child was in alternative care, from when to when; no names';
comment on column placement.follow_ups is 'Regular visits so far: the next is due after 1, 3, 9, 15 ... months (D56 art. 43.2)';

create table carer_number (
    office text not null,
    year   integer not null,
    last   integer not null check (last > 0),
    primary key (office, year)
);

create table carer (
    code          text primary key check (code ~ '^[A-Z]{2,4}-CS-[0-9]{4}-[0-9]{6}$'),
    unit          text not null,
    full_name     text not null,
    birth_date    date not null,
    sex           text not null check (sex in ('male', 'female')),
    address       text not null,
    applied_on    date not null,
    application   jsonb not null,
    state         text not null default 'applied' check (state in ('applied', 'registered', 'refused')),
    reason        text,
    received_by   text not null,
    received_at   timestamptz not null,
    decided_by    text,
    decided_at    timestamptz,
    check ((state = 'applied') = (decided_at is null)),
    check ((state = 'refused') = (reason is not null))
);
create index carer_by_unit on carer (unit, state);
comment on table carer is 'Who applied to take care of a child (Mẫu 08) and is on the register of the commune (Mẫu 09; D56 art. 40.1)';
