-- The ledger of duties. One row per duty; tasks open or join it; nothing else computes lateness.

create table obligation (
    id           bigint generated always as identity primary key,
    case_code    text not null,
    legal_basis  text not null,
    cycle        integer not null check (cycle > 0),
    subject      text not null default '',
    occurrence   integer not null default 1 check (occurrence > 0),
    citation     text not null,
    label        text not null,
    kind         text not null check (kind in ('law', 'house')),
    term_text    text not null,
    start_event  text not null,
    start_at     timestamptz not null,
    due_at       timestamptz not null,
    unit         text not null,
    position     text not null,
    task_id      text,
    state        text not null default 'open'
        check (state in ('open', 'fulfilled', 'superseded', 'cancelled')),
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    reason       text,
    unique (case_code, legal_basis, cycle, subject, occurrence),
    check ((state = 'open') = (closed_at is null)),
    check (state not in ('superseded', 'cancelled') or reason is not null)
);
create unique index obligation_open_once on obligation (case_code, legal_basis, cycle, subject) where state = 'open';
create index obligation_open_due on obligation (due_at) where state = 'open';
create index obligation_open_unit on obligation (unit, due_at) where state = 'open';
create index obligation_task on obligation (task_id) where task_id is not null;

comment on column obligation.occurrence is 'Duties that run from their own opening (a follow-up) recur; all others go on when reopened';

create view obligation_standing as
select o.*, (coalesce(o.closed_at, now()) > o.due_at) and o.state in ('open', 'fulfilled') as breached
from obligation o;
comment on view obligation_standing is 'breached = still open after, or fulfilled after, the due instant';
