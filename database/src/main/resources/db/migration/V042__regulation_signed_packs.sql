-- regulation: packs that came in a signed file, and the keys this office trusts for them. Nothing is ever deleted: a paper
-- may rest on a pack, and a pack on a key. Every change is the work of two persons.

create table regulation.pack_key (
    fingerprint    text        primary key check (length(fingerprint) between 1 and 60),
    public_key     bytea       not null unique check (length(public_key) = 32),
    holder         text        not null check (length(holder) between 1 and 200),
    trusted_at     timestamptz not null,
    trusted_by     text        not null,
    trusted_second text        not null check (trusted_second <> trusted_by),
    retired_at     timestamptz,
    retired_by     text,
    retired_second text        check (retired_second <> retired_by),
    retired_reason text        check (length(retired_reason) between 1 and 2000),
    check (num_nulls(retired_at, retired_by, retired_second, retired_reason) in (0, 4))
);

create table regulation.signed_pack (
    id               text        primary key check (length(id) between 1 and 40),
    version          smallint    not null check (version between 1 and 9999),
    follows          text        not null check (length(follows) between 1 and 40),
    first_day        date        not null,
    -- as it came, so that the signature can be checked at every start
    file             bytea       not null check (length(file) between 1 and 2097152),
    digest           bytea       not null check (length(digest) = 32),
    fingerprint      text        not null references regulation.pack_key,
    loaded_at        timestamptz not null,
    loaded_by        text        not null,
    loaded_second    text        not null check (loaded_second <> loaded_by),
    withdrawn_at     timestamptz,
    withdrawn_by     text,
    withdrawn_second text        check (withdrawn_second <> withdrawn_by),
    withdrawn_reason text        check (length(withdrawn_reason) between 1 and 2000),
    check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_second, withdrawn_reason) in (0, 4))
);
-- Two files loaded at once cannot both follow the same pack.
create unique index signed_pack_one_successor on regulation.signed_pack (follows) where withdrawn_at is null;
create index signed_pack_by_key on regulation.signed_pack (fingerprint);
