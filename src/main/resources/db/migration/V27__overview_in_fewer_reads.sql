-- The loads of positions are counted in the order of this index: nothing is sorted or hashed.
create index obligation_open_position on obligation (position, due_at) where state = 'open';

-- Where the open stretches begin: notices of earlier ones are not looked at when escalated duties are counted.
create index obligation_span_open_id on obligation_span (id) include (due_at, position) where ended_at is null;
