-- What has been sent: the row is the right to send, so that any number of nodes sends once.

create table reminder_sent (
    kind    text not null,
    day     date not null,
    sent_at timestamptz not null,
    primary key (kind, day)
);
comment on table reminder_sent is 'One row per kind of reminder and Vietnamese calendar day';
