-- Directives: letters with tasks for the units, duties of the calendar; one table for the numbers of all registers.

create table register_number (
    register text not null,
    kind     text not null,
    year     integer not null,
    last     integer not null check (last > 0),
    primary key (register, kind, year)
);
comment on table register_number is 'The last serial given; kind is the middle of the code, such as NV in PT-NV-2026-000123';
insert into register_number (register, kind, year, last)
    select office, 'VP', year, last from chore_number
    union all select office, 'VD', year, last from issue_number
    union all select office, kind, year, last from report_number
    union all select office, 'CS', year, last from carer_number;
drop table chore_number;
drop table issue_number;
drop table report_number;
drop table carer_number;

alter table report_document rename to office_document;
alter table office_document rename column report to code;
alter index report_document_by_report rename to office_document_by_code;
comment on table office_document is 'What is attached to what is no case: reports, results of directives';

create table directive_letter (
    code       text primary key check (code ~ '^[A-Z]{2,4}-CV-[0-9]{4}-[0-9]{6}$'),
    office     text not null,
    number     text not null,
    issued_on  date not null,
    issuer     text not null,
    subject    text not null,
    template   text,
    entered_by text not null,
    position   text not null,
    entered_at timestamptz not null
);
create unique index directive_letter_once on directive_letter (office, issued_on, lower(number));

create table directive_task (
    code       text primary key check (code ~ '^[A-Z]{2,4}-NV-[0-9]{4}-[0-9]{6}$'),
    letter     text references directive_letter (code),
    duty       text,
    opening    date,
    unit       text not null,
    checker    text,
    directive  smallint not null check (directive between 1 and 8),
    title      text not null,
    guidance   text not null,
    citation   text not null,
    given_at   timestamptz not null,
    due_on     date not null,
    state      text not null default 'planned' check (state in ('planned', 'open', 'checking', 'returned', 'done')),
    sent_at    timestamptz,
    done_at    timestamptz,
    returns    integer not null default 0,
    check ((letter is null) <> (duty is null)),
    check ((duty is null) = (opening is null)),
    check ((state = 'done') = (done_at is not null))
);
create unique index directive_task_of_calendar on directive_task (duty, opening, unit) where duty is not null;
create index directive_task_planned on directive_task (letter) where state = 'planned';
create index directive_task_by_unit on directive_task (unit, due_on);
create index directive_task_by_letter on directive_task (letter) where letter is not null;
comment on column directive_task.due_on is 'The last day on which a result is in time';
comment on column directive_task.sent_at is 'When the unit first reported a result: whether it was late is seen by this';
comment on column directive_task.checker is 'Whose office checks the result; nobody where nobody stands above';

create table directive_paper (
    task     text not null references directive_task (code),
    seq      integer not null check (seq > 0),
    form_id  text not null,
    author   text not null,
    position text not null,
    at       timestamptz not null,
    payload  json not null,
    primary key (task, seq)
);
comment on table directive_paper is 'Every result and every check of a task as it was submitted';
create trigger keep_papers before update or delete on directive_paper for each row execute function keep_reports();

create table calendar_known (
    duty  text primary key,
    since date not null
);
comment on table calendar_known is 'Since when An Nhi knows a duty of the calendar: what was due by then does not open by itself';
