-- Messages to people about their duties: what is to be sent to whom, and what became of it.

alter table obligation
    add column term_unit text check (term_unit in ('HOURS', 'WORKING_DAYS', 'CALENDAR_DAYS', 'MONTHS')),
    add column opening integer not null default 1 check (opening > 0),
    add column given_at timestamptz;
update obligation set given_at = opened_at,
    term_unit = case substring(term_text from '^[0-9]+ (.*)$')
        when 'giờ' then 'HOURS'
        when 'ngày làm việc' then 'WORKING_DAYS'
        when 'ngày' then 'CALENDAR_DAYS'
        when 'tháng' then 'MONTHS' end;
alter table obligation alter column given_at set not null;
comment on column obligation.term_unit is 'What the limit is counted in; null when the due day itself is set elsewhere';
comment on column obligation.opening is 'Grows whenever the duty is given to a task or position anew, such as a paper returned for correction';
comment on column obligation.given_at is 'When this opening began; opened_at is the first one''s';

create table ladder_rung (
    ladder      text not null check (ladder in ('hours', 'days')),
    rung        text not null,
    occasion    text not null check (occasion in ('opened')),
    recipients  text not null,
    priority    smallint not null check (priority > 0),
    late_after  interval not null,
    stale_after interval not null check (stale_after > late_after),
    since       timestamptz not null,
    primary key (ladder, rung)
);
comment on table ladder_rung is 'data/reminder/ladders.csv as this installation applies it; written at each start';
comment on column ladder_rung.since is 'Work given earlier is not announced: valid-from, or the first start with this rung if that was later';

create table notice (
    id            bigint generated always as identity primary key,
    obligation_id bigint not null references obligation (id),
    opening       integer not null,
    rung          text not null,
    recipient     text not null,
    priority      smallint not null,
    rung_at       timestamptz not null,
    late_at       timestamptz not null,
    stale_at      timestamptz not null,
    message_id    text not null unique,
    state         text not null
        check (state in ('pending', 'sending', 'sent', 'late', 'doubtful', 'dropped', 'failed')),
    reason        text check (reason ~ '^[a-z]+(-[a-z]+)*( [0-9]{3})?$'),
    resent        boolean not null default false,
    attempts      integer not null default 0 check (attempts >= 0),
    next_try      timestamptz not null,
    claim         uuid,
    claimed_at    timestamptz,
    created_at    timestamptz not null,
    sent_at       timestamptz,
    unique (obligation_id, opening, rung, recipient),
    check ((state in ('sent', 'late')) = (sent_at is not null)),
    check (state <> 'sending' or (claim is not null and claimed_at is not null)),
    check (state not in ('doubtful', 'dropped', 'failed') or reason is not null)
);
create index notice_waiting on notice (priority, next_try, id) where state = 'pending';
create index notice_sending on notice (claimed_at) where state = 'sending';

comment on table notice is 'One message to one person about one opening of one duty; the row is the right to send it';
comment on column notice.recipient is 'The account; the address is looked up when the mail is written';
comment on column notice.message_id is 'The mail''s Message-ID, the same at every attempt';
comment on column notice.reason is 'A code and at most the mail server''s reply code, never text that could name a person';
comment on column notice.resent is 'Sent again after a sending without an outcome: the first may have arrived too';
