-- Half-filled forms as last synced, and the keys of forms that have been accepted.

create table form_draft (
    account  text not null,
    subject  text not null,
    payload  json not null,
    saved_at timestamptz not null,
    primary key (account, subject)
);
create index form_draft_of_subject on form_draft (subject);
comment on table form_draft is 'What an officer typed and has not sent: the officer''s own, not validated, not part of the case';
comment on column form_draft.subject is 'task:<task id> or start:<form id>';

create table form_submission (
    account      text not null,
    key          uuid not null,
    case_code    text not null,
    submitted_at timestamptz not null,
    primary key (account, key)
);
comment on table form_submission is 'A form sent twice under one key, because the answer to the first sending was lost, is accepted once';
