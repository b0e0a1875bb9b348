-- Supervisors who open a case that they may only follow: with a reason, until an instant, reviewed by the unit's head.
create table break_glass (
    id                bigint generated always as identity primary key,
    case_code         text not null references case_file (code),
    officer           text not null,
    position          text not null,
    reason            text not null check (length(reason) between 1 and 2000),
    opened_at         timestamptz not null,
    expires_at        timestamptz not null check (expires_at > opened_at),
    justified         boolean,
    review            text,
    reviewer          text,
    reviewer_position text,
    reviewed_at       timestamptz,
    check ((justified is null) = (reviewed_at is null)),
    check ((justified is null) = (reviewer is null)),
    check ((justified is null) = (review is null))
);
create index break_glass_case on break_glass (case_code, officer, expires_at);
