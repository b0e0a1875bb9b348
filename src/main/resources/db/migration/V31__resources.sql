-- Money and goods for children: mobilised from whom, spent on what (directives 1 and 5). Entries are never changed; what was wrong
-- is reversed. No balance is ever negative, whatever happens at once: the database refuses it.

create table resource_entry (
    code          text primary key check (code ~ '^[A-Z]{2,4}-NL-[0-9]{4}-[0-9]{6}$'),
    unit          text not null,
    direction     text not null check (direction in ('in', 'out')),
    occurred_on   date not null,
    item          text not null,
    item_key      text not null,
    measure       text not null,
    quantity      numeric(15, 2) not null check (quantity > 0),
    source_kind   text check (source_kind in ('budget', 'organisation', 'enterprise', 'person')),
    source        text not null default '',
    source_public boolean not null default false,
    purpose       text not null,
    directive     smallint not null check (directive between 1 and 8),
    case_code     text references case_file (code),
    paper         text not null,
    reverses      text unique references resource_entry (code),
    author        text not null,
    position      text not null,
    at            timestamptz not null,
    check ((direction = 'in') = (source_kind is not null) or reverses is not null),
    check (direction = 'out' or case_code is null or reverses is not null)
);
create index resource_entry_by_unit on resource_entry (unit, occurred_on, code);
comment on column resource_entry.item is 'money, or what the goods are';
comment on column resource_entry.measure is 'đồng for money, else kg, bộ, suất ...';
comment on column resource_entry.source_public is 'Whether the giver agreed to be named in public';
comment on column resource_entry.reverses is 'The entry that this one takes back';
create trigger keep_entries before update or delete on resource_entry for each row execute function keep_reports();

create table resource_balance (
    unit     text not null,
    item_key text not null,
    measure  text not null,
    item     text not null,
    balance  numeric(15, 2) not null,
    primary key (unit, item_key, measure),
    constraint resource_balance_not_negative check (balance >= 0)
);

create function book_resource() returns trigger language plpgsql as $$
begin
    -- A proposed row is checked before it is known that there is one: what goes out never proposes one
    if new.direction = 'in' then
        insert into resource_balance (unit, item_key, measure, item, balance)
            values (new.unit, new.item_key, new.measure, new.item, new.quantity)
        on conflict (unit, item_key, measure) do update set balance = resource_balance.balance + excluded.balance;
        return null;
    end if;
    update resource_balance set balance = balance - new.quantity
        where unit = new.unit and item_key = new.item_key and measure = new.measure;
    if not found then
        raise exception 'nothing of it ever came in' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger book_resource after insert on resource_entry for each row execute function book_resource();
