-- Documents of cases. Their content lies in a table of its own, so that lists never touch it.

create table document (
    id               uuid primary key,
    case_code        text not null references case_file (code),
    name             text not null check (char_length(name) between 1 and 200),
    media_type       text not null,
    size             bigint not null check (size > 0),
    sha256           bytea not null check (octet_length(sha256) = 32),
    scan             text not null check (scan in ('CLEAN', 'NOT_SCANNED')),
    uploaded_by      text not null,
    position         text not null,
    uploaded_at      timestamptz not null,
    removed_by       text,
    removed_position text,
    removed_at       timestamptz,
    removal_reason   text check (char_length(removal_reason) between 1 and 500),
    check (num_nulls(removed_by, removed_position, removed_at, removal_reason) in (0, 4))
);
create index document_by_case on document (case_code, uploaded_at);
comment on column document.media_type is 'Found by content, never taken from the sender';
comment on column document.scan is 'Whether a virus scanner found it clean; an infected document is not kept';
comment on column document.removed_at is 'A removed document is no longer shown; nothing of it is lost';

create table document_content (
    document_id uuid primary key references document (id),
    content     bytea not null
);
-- The formats that are accepted are compressed already
alter table document_content alter column content set storage external;

create table document_read (
    id          bigint generated always as identity primary key,
    case_code   text not null references case_file (code),
    document_id uuid references document (id),
    reader      text not null,
    position    text not null,
    read_at     timestamptz not null
);
create index document_read_by_case on document_read (case_code, read_at);
comment on table document_read is 'Who was shown which document of which case, when; without a document: the list of names';

create function keep_documents() returns trigger language plpgsql as $$
declare
    marks constant text[] := array['removed_by', 'removed_position', 'removed_at', 'removal_reason'];
begin
    if tg_op = 'UPDATE' and tg_table_name = 'document' then
        if old.removed_at is null and new.removed_at is not null
            and (to_jsonb(new) - marks) = (to_jsonb(old) - marks) then
            return new;
        end if;
    end if;
    raise exception '% is kept as it was uploaded', tg_table_name;
end $$;
create trigger keep_documents before update or delete on document for each row execute function keep_documents();
create trigger keep_all_documents before truncate on document for each statement execute function keep_documents();
create trigger keep_contents before update or delete on document_content
    for each row execute function keep_documents();
create trigger keep_all_contents before truncate on document_content
    for each statement execute function keep_documents();
