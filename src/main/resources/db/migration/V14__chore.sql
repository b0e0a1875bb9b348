-- Chores of an office that belong to no case.
create table chore_number (
    office text not null,
    year   integer not null,
    last   integer not null check (last > 0),
    primary key (office, year)
);

create table chore (
    code          text primary key,
    kind          text not null check (kind in ('correct-address')),
    unit          text not null,
    subject       text not null,
    failed        text,
    state         text not null default 'open' check (state in ('open', 'answered', 'confirmed')),
    answer        text check (answer in ('corrected', 'kept', 'none')),
    address       text,
    note          text,
    return_reason text,
    opened_at     timestamptz not null,
    closed_at     timestamptz,
    check ((answer = 'corrected') = (address is not null)),
    check ((state = 'confirmed') = (closed_at is not null))
);
create unique index chore_open_once on chore (kind, subject) where state <> 'confirmed';
comment on column chore.subject is 'The account whose address fails';
comment on column chore.failed is 'The address that failed, if there was one';

create table officer_address (
    account    text primary key,
    replaces   text not null,
    address    text,
    chore_code text not null,
    since      timestamptz not null
);
comment on table officer_address is
    'Corrected addresses; each holds while the table of officers still has the address that it replaces';
comment on column officer_address.address is 'Null when the person has none';
