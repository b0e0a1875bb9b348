-- Attempts to sign in, for throttling, and the sessions that are open, so that all of an account's can be ended at once.

create table sign_in_attempt (
    id      bigint generated always as identity primary key,
    account text not null,
    address text not null,
    at      timestamptz not null,
    outcome text not null check (outcome in ('begun', 'failed', 'succeeded'))
);
create index sign_in_attempt_by_account on sign_in_attempt (account, at);
create index sign_in_attempt_by_address on sign_in_attempt (address, at);
comment on column sign_in_attempt.outcome is 'begun counts as failed until its outcome is known: a guesser gains nothing by guessing in parallel';

create table sign_in_session (
    id       uuid primary key,
    account  text not null,
    address  text not null,
    began_at timestamptz not null,
    seen_at  timestamptz not null,
    ended_at timestamptz
);
create index sign_in_session_open on sign_in_session (account) where ended_at is null;
