-- Problems that a unit reports for direction between the periodic reports.
create table issue_number (
    office text not null,
    year   integer not null,
    last   integer not null check (last > 0),
    primary key (office, year)
);

create table emerging_issue (
    code            text primary key,
    unit            text not null,
    above           text not null check (above <> unit),
    directive       integer not null check (directive between 1 and 8),
    subject         text not null,
    content         text not null,
    measures        text not null,
    proposal        text not null,
    confidentiality text not null check (confidentiality in ('normal', 'restricted', 'secret')),
    distribution    text not null,
    reported_by     text not null,
    position        text not null,
    reported_at     timestamptz not null,
    direction       text,
    result_needed   boolean,
    directed_by     text,
    directed_at     timestamptz,
    result          text,
    result_by       text,
    result_at       timestamptz,
    check (num_nulls(direction, result_needed, directed_by, directed_at) in (0, 4)),
    check (num_nulls(result, result_by, result_at) in (0, 3)),
    check (result is null or result_needed)
);
create index emerging_issue_by_unit on emerging_issue (unit, reported_at desc);
create index emerging_issue_by_above on emerging_issue (above, reported_at desc);
comment on column emerging_issue.directive is 'Which of the eight directives of letter 390 it belongs to';
