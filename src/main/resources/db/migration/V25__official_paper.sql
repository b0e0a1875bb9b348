-- Records as official papers: their numbers, and what became of the sheets.
create table paper_number (
    unit   text not null,
    year   integer not null,
    symbol text not null,
    last   integer not null,
    primary key (unit, year, symbol)
);
comment on table paper_number is 'The last number given per unit, year and symbol; the row lock keeps them free of gaps';

create table official_paper (
    case_code   text not null,
    seq         integer not null,
    unit        text not null,
    year        integer not null,
    number      text not null,
    numbered_at timestamptz not null,
    officer     text not null,
    position    text not null,
    primary key (case_code, seq),
    foreign key (case_code, seq) references form_record (case_code, seq),
    unique (unit, year, number)
);
comment on column official_paper.number is 'Number and symbol, such as 12/QĐ-UBND: given here, or what the officer wrote into the form';

create table official_paper_event (
    id        bigint generated always as identity primary key,
    case_code text not null,
    seq       integer not null,
    kind      text not null check (kind in ('printed', 'signed', 'handed-over')),
    recipient text not null default '',
    document  uuid,
    officer   text not null,
    position  text not null,
    at        timestamptz not null,
    foreign key (case_code, seq) references official_paper,
    check ((kind = 'handed-over') = (recipient <> '')),
    check ((kind = 'signed') = (document is not null))
);
create index official_paper_event_of on official_paper_event (case_code, seq, at);
comment on column official_paper_event.document is 'The scanned signed copy';
comment on column official_paper_event.recipient is 'To whom the sheet was handed';
