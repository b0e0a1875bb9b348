-- Cases, children and the records of submitted forms. Personal data lives here and nowhere in the engine's tables.

create table case_number (
    office text not null,
    year   integer not null,
    last   integer not null check (last > 0),
    primary key (office, year)
);
comment on table case_number is 'Last number given per supervising unit and year; the row lock keeps the series gap-free';

create table case_file (
    code           text primary key check (code ~ '^[A-Z]{2}-[0-9]{4}-[0-9]{6}$'),
    incident_unit  text not null,
    residence_unit text,
    received_at    timestamptz not null,
    opened_at      timestamptz not null,
    opened_by      text not null,
    status         text not null default 'open' check (status in ('open', 'closed')),
    outcome        text,
    closed_at      timestamptz,
    check ((status = 'closed') = (closed_at is not null and outcome is not null))
);
comment on column case_file.received_at is 't0: first receipt of the information (D56 art. 26.3), start of the 12 hours';

create table child (
    case_code     text primary key references case_file (code),
    full_name     text,
    birth_date    date,
    estimated_age integer check (estimated_age between 0 and 25),
    sex           text not null check (sex in ('male', 'female', 'unknown'))
);

create table form_record (
    case_code    text not null references case_file (code),
    seq          integer not null check (seq > 0),
    form_id      text not null,
    cycle        integer not null check (cycle > 0),
    subject      text not null default '',
    submitted_by text not null,
    position     text not null,
    submitted_at timestamptz not null,
    payload      json,
    salt         bytea not null,
    digest       bytea not null,
    previous     bytea not null,
    hash         bytea not null unique,
    primary key (case_code, seq)
);
create index form_record_by_form on form_record (case_code, form_id, seq desc);
comment on column form_record.payload is 'The form as submitted; null once erased by law (D56 art. 36): the chain covers the salted digest';
comment on column form_record.subject is 'The plan activity the form is about, or empty';

create function keep_records() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.payload is null
        and (to_jsonb(new) - 'payload') = (to_jsonb(old) - 'payload') then
        return new;
    end if;
    raise exception 'form_record is append-only';
end $$;
create trigger keep_records before update or delete on form_record for each row execute function keep_records();
create trigger keep_all_records before truncate on form_record for each statement execute function keep_records();

create table form_read (
    id        bigint generated always as identity primary key,
    case_code text not null references case_file (code),
    form_id   text not null,
    reader    text not null,
    position  text not null,
    read_at   timestamptz not null
);
create index form_read_by_case on form_read (case_code, read_at);
comment on table form_read is 'Who was shown the data of which case, when';
