-- The ledger page: how many rungs each span must have, found by unit and period; what people decided on doubtful letters.
create table span_plan (
    span_id bigint primary key,
    rungs   integer not null check (rungs >= 0)
);
comment on table span_plan is 'How many rungs were written for a span: what the ledger page compares the rungs with';
insert into span_plan select span_id, count(*) from reminder group by span_id;

create index obligation_span_unit on obligation_span (split_part(position, '.', 1), began_at);
create index letter_doubtful on letter (id) where state = 'doubtful';

create table letter_decision (
    letter_id  bigint not null references letter (id),
    decision   text not null check (decision in ('arrived', 'again')),
    account    text not null,
    decided_at timestamptz not null
);
create index letter_decision_of on letter_decision (letter_id);
comment on table letter_decision is 'Who found out whether a doubtful letter had arrived, or had it sent again';
