-- Which stretch of a duty somebody above was told of, without a look at the notice itself.
create index notice_above on notice (span_id) where relation in ('head', 'supervisor') and state <> 'dropped';

create index obligation_span_open on obligation_span (split_part(position, '.', 1), due_at) include (id, position)
    where ended_at is null;

-- The lists of what all units finished in a month.
create index obligation_fulfilled_at on obligation (closed_at) where state = 'fulfilled';

-- Sums of integers are added up several times faster than those of bigints.
alter table duty_month alter column number type integer;
