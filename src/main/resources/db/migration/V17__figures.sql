-- What the figures count. One row per event of a case, with everything by which it is broken down: narrow, so that the
-- figures of one unit or of the nation are one grouping. Derived from the dossier, never written by hand.
create table figure_event (
    case_code   text not null references case_file (code),
    event       text not null,
    ordinal     integer not null,
    at          timestamptz not null,
    ended_at    timestamptz,
    unit        text not null,
    sex         text not null,
    age         smallint,
    ethnicity   text not null,
    environment text not null,
    channel     text not null,
    forms       text[] not null,
    groups      text[] not null,
    primary key (case_code, event, ordinal)
);
create index figure_event_by_unit on figure_event (unit, event, at);
comment on column figure_event.ended_at is 'For a standing (an open case, a running plan): when it ended';
comment on column figure_event.unit is 'The commune that received, decided or planned; its successor reports it';

-- Whatever is written of a case leaves its code here; the figures are brought up to date before they are read
create table figure_stale (
    id        bigint generated always as identity primary key,
    case_code text not null
);
comment on table figure_stale is 'Cases whose figures are out of date; append-only, so that officers never wait for one another';

create function figures_are_stale() returns trigger language plpgsql as $$
begin
    insert into figure_stale (case_code) values (case when tg_table_name = 'case_file' then to_jsonb(new) ->> 'code'
        else to_jsonb(new) ->> 'case_code' end);
    return null;
end $$;
create trigger figures_are_stale after insert or update on case_file for each row execute function figures_are_stale();
create trigger figures_are_stale after update on child for each row execute function figures_are_stale();
create trigger figures_are_stale after insert on form_record for each row execute function figures_are_stale();
create trigger figures_are_stale after insert or update on plan for each row execute function figures_are_stale();
create trigger figures_are_stale after insert on case_cycle for each row execute function figures_are_stale();
create trigger figures_are_stale after update on obligation for each row
    when (new.legal_basis in ('urgent-measures', 'draft-plan', 'approve-plan'))
    execute function figures_are_stale();
insert into figure_stale (case_code) select code from case_file;

-- Indicators are data: a list of them holds from a day on and never changes once it is used.
create table indicator_list (
    id          text primary key check (id ~ '^[A-Z0-9][A-Z0-9.-]{1,39}$'),
    name        text not null,
    valid_from  date not null,
    imported_by text not null,
    imported_at timestamptz not null,
    digest      text not null
);

create table indicator (
    list          text not null references indicator_list (id),
    ordinal       integer not null,
    code          text not null,
    section       integer not null check (section between 1 and 8),
    name          text not null,
    unit          text not null,
    kind          text not null check (kind in ('count', 'stock', 'rate', 'input')),
    event         text,
    dimensions    text[] not null,
    numerator     text,
    denominator   text,
    part_of       text,
    decimals      integer not null check (decimals between 0 and 2),
    comment_above integer check (comment_above > 0),
    reported_by   text not null check (reported_by in ('commune', 'office', 'all')),
    explanation   text not null,
    primary key (list, code),
    unique (list, ordinal),
    check ((kind in ('count', 'stock')) = (event is not null)),
    check ((kind = 'rate') = (numerator is not null and denominator is not null))
);
