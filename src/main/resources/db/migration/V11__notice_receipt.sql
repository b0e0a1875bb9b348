-- Receipts of notices that other bodies' systems sent: each notice opens one case, however often it is sent.

create table notice_receipt (
    receipt     uuid primary key,
    sender      text not null,
    key         text not null,
    reference   text not null,
    salt        bytea not null,
    digest      bytea not null,
    case_code   text not null unique references case_file (code),
    unit        text not null,
    accepted_at timestamptz not null,
    unique (sender, key),
    unique (sender, reference)
);
comment on table notice_receipt is 'Which notice of which sender opened which case; the receipt is drawn at random and tells nothing';
comment on column notice_receipt.reference is 'The sender''s own number for the notice';
comment on column notice_receipt.digest is 'Salted digest of what was sent, to know the same notice again without keeping it twice';
comment on column notice_receipt.unit is 'The commune of the incident, where the notice landed';
