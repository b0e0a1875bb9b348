-- The reporting cycle: campaigns, the reports of the units, what was submitted, what was frozen.
create table report_number (
    office text not null,
    kind   text not null check (kind in ('DB', 'BC')),
    year   integer not null,
    last   integer not null check (last > 0),
    primary key (office, kind, year)
);

create table campaign_calendar (
    calendar text primary key,
    since    timestamptz not null
);
comment on table campaign_calendar is 'Since when An Nhi knows a calendar: a campaign that was over by then does not open by itself';

create table report_campaign (
    code         text primary key,
    calendar     text not null,
    year         integer not null,
    authority    text not null,
    receiver     text not null,
    name         text not null,
    citation     text not null,
    template     text not null,
    period_from  date not null,
    period_until date not null check (period_until > period_from),
    due_before   date not null,
    list         text not null references indicator_list (id),
    opened_by    text not null,
    opened_at    timestamptz not null,
    state        text not null default 'open' check (state in ('open', 'consolidating', 'signing', 'signed', 'sent')),
    sent_at      timestamptz,
    unique (calendar, year, authority),
    check ((state = 'sent') = (sent_at is not null))
);
comment on column report_campaign.period_until is 'The day after the last: the data cut-off is its first moment';
comment on column report_campaign.due_before is '"before 10/5": the first moment of that day is too late';

create table unit_report (
    code        text primary key,
    campaign    text not null references report_campaign (code),
    unit        text not null,
    sort        text not null check (sort in ('commune', 'office')),
    state       text not null default 'planned'
        check (state in ('planned', 'drafting', 'signing', 'checking', 'returned', 'resigning', 'accepted')),
    sent_at     timestamptz,
    accepted_at timestamptz,
    returns     integer not null default 0,
    unique (campaign, unit)
);
create index unit_report_planned on unit_report (campaign) where state = 'planned';
comment on column unit_report.sent_at is 'When the head first signed it: whether it was late is seen by this';

create table report_paper (
    report   text not null,
    seq      integer not null check (seq > 0),
    form_id  text not null,
    author   text not null,
    position text not null,
    at       timestamptz not null,
    payload  json not null,
    primary key (report, seq)
);
comment on table report_paper is 'Every form of a report or consolidation as it was submitted';

create table report_snapshot (
    report    text not null,
    version   integer not null check (version > 0),
    frozen_at timestamptz not null,
    frozen_by text not null,
    position  text not null,
    list      text not null references indicator_list (id),
    template  text not null,
    number    text not null,
    hash      text not null,
    primary key (report, version)
);

create table report_value (
    report    text not null,
    version   integer not null,
    indicator text not null,
    dimension text not null,
    member    text not null,
    value     numeric not null,
    primary key (report, version, indicator, dimension, member),
    foreign key (report, version) references report_snapshot (report, version)
);

create table report_case (
    report      text not null,
    version     integer not null,
    event       text not null,
    case_code   text not null,
    ordinal     integer not null,
    at          timestamptz not null,
    ended_at    timestamptz,
    sex         text not null,
    age         smallint,
    ethnicity   text not null,
    environment text not null,
    channel     text not null,
    forms       text[] not null,
    groups      text[] not null,
    primary key (report, version, event, case_code, ordinal),
    foreign key (report, version) references report_snapshot (report, version)
);
comment on table report_case is 'The cases behind the frozen figures, with everything by which they were broken down';

create table consolidation_part (
    campaign       text not null references report_campaign (code),
    version        integer not null,
    report         text not null references unit_report (code),
    report_version integer not null,
    primary key (campaign, version, report)
);

create function keep_reports() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger keep_reports before update or delete on report_paper for each row execute function keep_reports();
create trigger keep_reports before update or delete on report_snapshot for each row execute function keep_reports();
create trigger keep_reports before update or delete on report_value for each row execute function keep_reports();
create trigger keep_reports before update or delete on report_case for each row execute function keep_reports();
create trigger keep_reports before update or delete on consolidation_part for each row execute function keep_reports();
