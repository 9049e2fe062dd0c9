-- regulation: what this office applies instead of a pack's unverified value, and why. Packs themselves are files.
create schema if not exists regulation;

create table regulation.override (
    pack         text        not null,
    key          text        not null,
    text         text        not null check (length(text) between 1 and 500),
    reason       text        not null check (length(reason) between 1 and 2000),
    by           text        not null,
    at           timestamptz not null,
    withdrawn_at     timestamptz,
    withdrawn_by     text,
    withdrawn_reason text    check (length(withdrawn_reason) between 1 and 2000),
    check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3)),
    primary key (pack, key, at)
);
create unique index override_one_in_force on regulation.override (pack, key) where withdrawn_at is null;
