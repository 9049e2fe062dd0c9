-- ledger: what happened, in an order nobody can change unseen. Formats: docs/ledger-format.md.
create schema if not exists ledger;

-- The name that signs checkpoints; written once, with the vault.
create table ledger.origin (
    only_one boolean primary key default true check (only_one),
    name     text    not null check (name ~ '^[!-*,-~]+$')
);

-- recorded: one row an act, in the act's own transaction. leaf is what is hashed; the other columns repeat some of it
-- for questions, and the audit compares them.
create table ledger.entry (
    recorded bigint      generated always as identity primary key,
    id       uuid        not null unique,
    at       timestamptz not null,
    act      text        not null,
    actor    text        not null,
    refused  text,
    leaf     bytea       not null
);
create index entry_refused on ledger.entry (recorded) where refused is not null;

-- What an entry is about; for the history of a thing.
create table ledger.subject (
    kind     text   not null,
    thing    text   not null,
    recorded bigint not null references ledger.entry,
    primary key (kind, thing, recorded)
);

-- The salts of sensitive values. Destroying one makes its commitment say nothing; the leaf and its proof stay.
create table ledger.opening (
    entry uuid  not null references ledger.entry (id),
    name  text  not null,
    salt  bytea not null check (length(salt) = 32),
    primary key (entry, name)
);

-- Recorded and not yet chained.
create table ledger.waiting (
    recorded bigint primary key references ledger.entry
);

-- chained: position in the tree, gap-free from 0.
create table ledger.chained (
    index     bigint primary key check (index >= 0),
    recorded  bigint not null unique references ledger.entry,
    leaf_hash bytea  not null check (length(leaf_hash) = 32)
);

-- Roots of complete subtrees of 2^level leaves, level from 1.
create table ledger.node (
    level smallint not null check (level between 1 and 62),
    index bigint   not null check (index >= 0),
    hash  bytea    not null check (length(hash) = 32),
    primary key (level, index)
);

-- sealed: signed notes.
create table ledger.checkpoint (
    size      bigint      primary key check (size >= 0),
    root      bytea       not null check (length(root) = 32),
    sealed_at timestamptz not null,
    note      text        not null
);

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'ledger.% only grows', tg_table_name using errcode = 'restrict_violation';
end $$;

do $$
declare grows text;
begin
    foreach grows in array array['origin', 'entry', 'subject', 'chained', 'node', 'checkpoint'] loop
        execute format('create trigger only_grows before update or delete on ledger.%I '
            'for each row execute function ledger.refuse_change()', grows);
        execute format('create trigger never_emptied before truncate on ledger.%I '
            'for each statement execute function ledger.refuse_change()', grows);
    end loop;
end $$;
