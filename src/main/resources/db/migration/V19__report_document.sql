-- What units attach to their reports; like the documents of cases, nothing is ever lost.
create table report_document (
    id             uuid primary key,
    report         text not null,
    name           text not null check (char_length(name) between 1 and 200),
    media_type     text not null,
    size           bigint not null check (size > 0),
    scan           text not null check (scan in ('CLEAN', 'NOT_SCANNED')),
    uploaded_by    text not null,
    position       text not null,
    uploaded_at    timestamptz not null,
    content        bytea not null,
    removed_by     text,
    removed_at     timestamptz,
    removal_reason text check (char_length(removal_reason) between 1 and 500),
    check (num_nulls(removed_by, removed_at, removal_reason) in (0, 3))
);
create index report_document_by_report on report_document (report, uploaded_at);
alter table report_document alter column content set storage external;
