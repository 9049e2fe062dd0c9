-- vault: the keys of the house and the files they lock. Nothing in this schema can be read without the passphrase or
-- enough shares. Byte layouts: docs/vault-format.md.
create schema if not exists vault;

-- One vault per house. bytes is the unseal header: how the root key is locked by passphrase and by shares.
-- seal_epoch counts reseals by hand, so that every instance on this database notices one.
create table vault.header (
    only_one   boolean     primary key default true check (only_one),
    vault_id   uuid        not null,
    bytes      bytea       not null,
    seal_epoch bigint      not null default 0,
    created_at timestamptz not null,
    changed_at timestamptz not null
);

-- Failed attempts to unseal; kept here so that a restart does not forgive them.
create table vault.unseal_attempt (
    only_one boolean     primary key default true check (only_one),
    failures integer     not null default 0 check (failures >= 0),
    retry_at timestamptz
);
insert into vault.unseal_attempt default values;

create table vault.key_group (
    code       text        primary key check (code ~ '^[a-z][a-z0-9-]{0,39}$'),
    wrapped    bytea       not null,
    created_at timestamptz not null
);

-- One key per content. Destroying a content overwrites its wrapped key; the row stays as evidence.
create table vault.content_key (
    content_id   uuid        primary key,
    group_code   text        not null references vault.key_group (code),
    wrapped      bytea,
    created_at   timestamptz not null,
    destroyed_at timestamptz,
    constraint destroyed_means_no_key check ((wrapped is null) = (destroyed_at is not null))
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20);

create table vault.content_chunk (
    content_id uuid    not null references vault.content_key (content_id),
    number     integer not null check (number >= 0),
    bytes      bytea   not null,
    primary key (content_id, number)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20);

-- Ciphertext does not compress.
alter table vault.content_chunk alter column bytes set storage external;

-- What is destroyed stays destroyed, and a key row never disappears.
create function vault.keep_destroyed() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a content key is destroyed by overwriting it, its row stays';
    end if;
    if old.destroyed_at is not null then
        raise exception 'a destroyed content stays destroyed';
    end if;
    return new;
end $$;

create trigger keep_destroyed before update or delete on vault.content_key
    for each row execute function vault.keep_destroyed();
