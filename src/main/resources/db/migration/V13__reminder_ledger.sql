-- The reminder ledger: every rung of every duty ends in exactly one state. See docs/decisions/0020-ledger-of-rungs.md.

-- obligation ------------------------------------------------------------------------------------------------------------
create table obligation_span (
    id            bigint generated always as identity primary key,
    obligation_id bigint not null references obligation (id),
    position      text not null,
    due_at        timestamptz not null,
    cause         text not null check (cause in ('given', 'rescheduled')),
    began_at      timestamptz not null,
    ended_at      timestamptz,
    end_reason    text check (end_reason in ('met', 'cancelled', 'given-anew', 'rescheduled')),
    check ((ended_at is null) = (end_reason is null))
);
create unique index obligation_span_current on obligation_span (obligation_id) where ended_at is null;
create index obligation_span_of on obligation_span (obligation_id, id);
create index obligation_span_began on obligation_span (began_at);
comment on table obligation_span is
    'A stretch of an open duty with one position and one due instant; a new task, another person or deadline begins the next';

create table span_change (
    span_id bigint not null
);
comment on table span_change is
    'Spans begun or ended since the reminders last looked; only ever appended to and emptied, so that nobody waits for it';

insert into obligation_span (obligation_id, position, due_at, cause, began_at, ended_at, end_reason)
select id, position, due_at, 'given', given_at, closed_at,
    case state when 'open' then null when 'fulfilled' then 'met' else 'cancelled' end
from obligation order by id;

drop view obligation_standing;
alter table obligation add column term_amount integer;
update obligation set term_amount = substring(term_text from '^[0-9]+')::integer where term_unit is not null;
alter table obligation drop column term_text, add check ((term_amount is null) = (term_unit is null));
comment on column obligation.term_amount is 'How long the limit is; its words are made where it is read, in the reader''s language';

-- ladders ---------------------------------------------------------------------------------------------------------------
drop table ladder_rung cascade;

create table calendar_day (
    day     date primary key,
    working boolean not null,
    work_no integer not null
);
create unique index calendar_day_work on calendar_day (work_no) where working;
comment on table calendar_day is 'data/calendar for set-based statements; written at each start';
comment on column calendar_day.work_no is 'How many working days there are up to this day, itself included';

create table ladder_rung (
    ladder      text collate "C" not null,
    rung        text collate "C" not null,
    occasion    text not null check (occasion in ('opened', 'rescheduled', 'before', 'at', 'after', 'ended')),
    amount      integer check (amount between 1 and 999),
    unit        text check (unit in ('h', 'd', 'w')),
    hour        time,
    repeats     integer not null default 1 check (repeats between 1 and 400),
    recipients  text[] not null check (cardinality(recipients) > 0),
    delivery    text not null check (delivery in ('single', 'digest')),
    binding     boolean not null,
    at_any_hour boolean not null,
    priority    smallint not null check (priority > 0),
    late_after  interval not null,
    stale_after interval not null check (stale_after > late_after),
    since       timestamptz not null,
    primary key (ladder, rung),
    check ((amount is null) = (unit is null)),
    check ((occasion in ('before', 'after')) = (amount is not null)),
    check (hour is null or unit is distinct from 'h'),
    check (unit is null or unit = 'h' or hour is not null),
    check (hour is null or occasion in ('before', 'at', 'after')),
    check (repeats = 1 or (occasion = 'after' and unit = 'w'))
);
comment on table ladder_rung is 'data/reminder/ladders.csv as this installation applies it; written at each start';
comment on column ladder_rung.unit is 'h clock hours, d calendar days, w working days';
comment on column ladder_rung.hour is 'Time of day in Việt Nam of a rung counted in days; null for hours';
comment on column ladder_rung.binding is 'Cannot be switched off by its recipient: a legal deadline';
comment on column ladder_rung.at_any_hour is 'Nights, rest days and quiet hours do not wait: a child may be in danger';
comment on column ladder_rung.since is 'Rungs of earlier instants are not raised: valid-from, or the first start with this rung if that was later';

create table ladder_of (
    legal_basis text primary key,
    ladder      text not null
);
comment on table ladder_of is 'The ladder of every row of bpmn/time-limits.dmn';

create table reminder_setup (
    one         boolean primary key default true check (one),
    fingerprint text not null,
    recipients  text not null default ''
);
comment on table reminder_setup is 'What was computed from what: a change of ladders or holidays plans all open rungs anew, one of officers the recipients';

-- rungs -----------------------------------------------------------------------------------------------------------------
create table reminder (
    span_id    bigint not null,
    rung       text collate "C" not null,
    repetition smallint not null default 1,
    rung_at    timestamptz not null,
    state      text collate "C" not null default 'planned' check (state in ('planned', 'raised', 'dropped')),
    reason     text,
    primary key (span_id, rung, repetition),
    check ((state = 'dropped') = (reason is not null))
);
create index reminder_due on reminder (rung_at) where state = 'planned';
comment on table reminder is
    'Every rung of every span. No foreign key: written in sets from the spans themselves, which are never deleted';

create table reminder_recipient (
    position  text not null,
    relation  text not null,
    account   text not null,
    reachable boolean not null,
    primary key (position, relation, account)
);
create index reminder_recipient_account on reminder_recipient (account);

comment on table reminder_recipient is 'Who stands how to the duties of which position today; written by each scan that finds it changed';

create table mail_preference (
    account       text primary key,
    language      text not null default 'vi' check (language in ('vi', 'en')),
    optional_mail boolean not null default true,
    quiet_from    time,
    quiet_to      time,
    changed_at    timestamptz not null,
    check ((quiet_from is null) = (quiet_to is null)),
    check (quiet_from <> quiet_to)
);
comment on table mail_preference is 'What an officer set on /thu-nhac; no row means the defaults';

-- letters ---------------------------------------------------------------------------------------------------------------
create table letter (
    id          bigint generated always as identity primary key,
    recipient   text not null,
    kind        text not null check (kind in ('single', 'digest')),
    day         date,
    message_id  text not null unique,
    priority    smallint not null,
    urgent      boolean not null,
    state       text not null default 'waiting'
        check (state in ('waiting', 'sending', 'sent', 'doubtful', 'failed', 'void')),
    reason      text check (reason ~ '^[a-z]+(-[a-z]+)*( [0-9]{3})?$'),
    attempts    integer not null default 0 check (attempts >= 0),
    refusals    integer not null default 0 check (refusals >= 0),
    resent      boolean not null default false,
    next_try    timestamptz not null,
    claim       uuid,
    claimed_at  timestamptz,
    created_at  timestamptz not null,
    sent_at     timestamptz,
    chore_at    timestamptz,
    unique (recipient, day),
    check ((kind = 'digest') = (day is not null)),
    check (state <> 'sending' or (claim is not null and claimed_at is not null)),
    check (state <> 'sent' or sent_at is not null),
    check (state not in ('doubtful', 'failed') or reason is not null)
);
create index letter_waiting on letter (priority, next_try, id) where state = 'waiting';
create index letter_sending on letter (claimed_at) where state = 'sending';
create index letter_failed on letter (id) where state = 'failed' and chore_at is null;
comment on table letter is 'One mail to one person; the row is the right to send it';
comment on column letter.recipient is 'The account; the address is looked up when the mail is written';
comment on column letter.day is 'A digest''s working day: one per person and day';
comment on column letter.message_id is 'The mail''s Message-ID, the same at every attempt';
comment on column letter.urgent is 'Holds a notice that no hour holds back: sent once more when its fate is unknown';
comment on column letter.reason is 'A code and at most the mail server''s reply code, never text that could name a person';
comment on column letter.resent is 'Sent again after a sending without an outcome: the first may have arrived too';
comment on column letter.chore_at is 'When the head of the unit was asked to correct the address';

alter table notice rename to notice_until_v12;
alter index notice_waiting rename to notice_until_v12_waiting;
alter index notice_sending rename to notice_until_v12_sending;

create table notice (
    id         bigint generated always as identity primary key,
    span_id    bigint not null,
    rung       text collate "C" not null,
    repetition smallint not null,
    recipient  text not null,
    relation   text not null,
    letter_id  bigint references letter (id),
    rung_at    timestamptz not null,
    late_at    timestamptz not null,
    stale_at   timestamptz not null,
    state      text not null check (state in ('pending', 'sent', 'late', 'doubtful', 'dropped', 'failed')),
    reason     text check (reason ~ '^[a-z]+(-[a-z]+)*( [0-9]{3})?$'),
    created_at timestamptz not null,
    settled_at timestamptz,
    unique (span_id, rung, repetition, recipient),
    foreign key (span_id, rung, repetition) references reminder,
    check ((state = 'pending') = (settled_at is null)),
    check (state in ('pending', 'dropped') or letter_id is not null),
    check (state not in ('doubtful', 'dropped', 'failed') or reason is not null)
);
create index notice_of_letter on notice (letter_id);
create index notice_pending on notice (span_id) where state = 'pending';
comment on table notice is 'One rung of one duty for one person, and what became of it; it travels in a letter';
comment on column notice.relation is 'Why this person: responsible, deputy, head or supervisor';
comment on column notice.late_at is 'Sent after this instant it counts as late';
comment on column notice.stale_at is 'From this instant on it is dropped instead of sent';

-- what was sent before this ledger keeps its fate -----------------------------------------------------------------------
insert into reminder (span_id, rung, rung_at, state)
select distinct on (s.id, n.rung) s.id, n.rung, n.rung_at, 'raised'
from notice_until_v12 n
join obligation o on o.id = n.obligation_id and o.opening = n.opening
join obligation_span s on s.obligation_id = o.id
order by s.id, n.rung, n.id;

insert into letter (recipient, kind, message_id, priority, urgent, state, reason, attempts, resent, next_try, claim,
    claimed_at, created_at, sent_at, chore_at)
select n.recipient, 'single', n.message_id, n.priority, o.term_unit is not distinct from 'HOURS',
    case n.state when 'pending' then 'waiting' when 'late' then 'sent' when 'dropped' then 'void' else n.state end,
    n.reason, n.attempts, n.resent, n.next_try, n.claim, n.claimed_at, n.created_at, n.sent_at,
    case when n.state = 'failed' then n.created_at end
from notice_until_v12 n
join obligation o on o.id = n.obligation_id and o.opening = n.opening
order by n.id;

insert into notice (span_id, rung, repetition, recipient, relation, letter_id, rung_at, late_at, stale_at, state, reason,
    created_at, settled_at)
select s.id, n.rung, 1, n.recipient, 'responsible', l.id, n.rung_at, n.late_at, n.stale_at,
    case n.state when 'sending' then 'pending' else n.state end, n.reason,
    n.created_at, case when n.state not in ('pending', 'sending') then coalesce(n.sent_at, n.created_at) end
from notice_until_v12 n
join obligation o on o.id = n.obligation_id and o.opening = n.opening
join obligation_span s on s.obligation_id = o.id
join letter l on l.message_id = n.message_id
order by n.id;

drop table notice_until_v12;
alter table obligation drop column opening, drop column given_at;
create view obligation_standing as
select o.*, (coalesce(o.closed_at, now()) > o.due_at) and o.state in ('open', 'fulfilled') as breached
from obligation o;
comment on view obligation_standing is 'breached = still open after, or fulfilled after, the due instant';

insert into span_change select id from obligation_span where ended_at is null;
