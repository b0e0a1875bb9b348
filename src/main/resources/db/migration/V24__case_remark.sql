-- What people say and decide about a case beside its forms: comments, and why a task was given to another or put off.
create table case_remark (
    id         bigint generated always as identity primary key,
    case_code  text not null references case_file (code),
    kind       text not null check (kind in ('comment', 'reassigned', 'extended')),
    about      text not null default '',
    detail     text not null default '',
    remark     text check (length(remark) between 1 and 2000),
    officer    text not null,
    position   text not null,
    acting_for text,
    paper      text,
    said_at    timestamptz not null,
    check ((acting_for is null) = (paper is null))
);
create index case_remark_case on case_remark (case_code, said_at);
comment on column case_remark.about is 'The duty that was given to another or put off; empty of a comment';
comment on column case_remark.detail is 'To which officer, or until when';
comment on column case_remark.remark is 'The comment or the reason; null once erased by law (D56 art. 36)';

create function keep_remarks() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.remark is null and (to_jsonb(new) - 'remark') = (to_jsonb(old) - 'remark') then
        return new;
    end if;
    raise exception 'case_remark is append-only';
end $$;
create trigger keep_remarks before update or delete on case_remark for each row execute function keep_remarks();
