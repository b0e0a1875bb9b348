-- Plans and their activities (D56 art. 28.3). A draft may be replaced until it is decided; then it is fixed.

create table plan (
    id         text primary key,
    case_code  text not null references case_file (code),
    cycle      integer not null check (cycle > 0),
    unit       text not null,
    drafted_by text not null,
    drafted_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    unique (case_code, cycle),
    check ((decided_by is null) = (decided_at is null)),
    check (decided_by <> drafted_by)
);

create table plan_activity (
    id        text primary key,
    plan_id   text not null references plan (id),
    ordinal   integer not null check (ordinal > 0),
    domain    text not null,
    name      text not null,
    position  text not null,
    starts_on date not null,
    ends_on   date not null check (ends_on >= starts_on),
    cost      numeric(15, 0) check (cost >= 0),
    unique (plan_id, ordinal)
);
