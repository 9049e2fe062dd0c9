-- interchange: the register of backups (sổ sao lưu): what was made, on which medium a copy lies and where that is kept, and
-- whether anybody ever opened one of them again. Nothing of what the house keeps is in here.

create table interchange.backup (
    -- as in the head of the file
    id          uuid        primary key,
    made_at     timestamptz not null,
    made_by     text        not null check (length(made_by) between 1 and 100)
);
create index backup_made on interchange.backup (made_at desc, id);

-- What it came to, known when it was whole. A backup without this row was broken off.
create table interchange.backup_file (
    backup      uuid        primary key references interchange.backup (id) deferrable,
    bytes       bigint      not null check (bytes > 0),
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    rows        bigint      not null check (rows >= 0),
    ledger_size bigint      not null check (ledger_size > 0),
    ledger_root text        not null,
    -- where the house itself put it; null: it went to whoever asked for it
    file        text        check (length(file) between 1 and 400)
);

create table interchange.backup_medium (
    id          uuid        primary key,
    -- the house's own: PT-…
    number      bigint      generated always as identity unique,
    kind        text        not null check (kind in ('USB', 'DISK', 'OPTICAL', 'TAPE')),
    name        text        not null check (length(name) between 1 and 120),
    kept        text        not null check (length(kept) between 1 and 200),
    entered_at  timestamptz not null,
    entered_by  uuid        not null,
    ended_at    timestamptz,
    ended_note  text        check (length(ended_note) between 1 and 300),
    check ((ended_at is null) = (ended_note is null))
);

create table interchange.backup_copy (
    backup      uuid        not null references interchange.backup (id) deferrable,
    medium      uuid        not null references interchange.backup_medium (id) deferrable,
    at          timestamptz not null,
    by          uuid        not null,
    entry       uuid        not null references ledger.entry (id) deferrable,
    primary key (backup, medium)
);
create index backup_copy_medium on interchange.backup_copy (medium, at desc);

-- Diễn tập phục hồi: it was restored into a throw-away place.
create table interchange.backup_rehearsal (
    id          uuid        primary key,
    backup      uuid        not null references interchange.backup (id) deferrable,
    at          timestamptz not null,
    by          uuid        not null,
    -- null: the root of the ledger was the same
    differs     text        check (length(differs) between 1 and 500),
    entry       uuid        not null references ledger.entry (id) deferrable
);
create index backup_rehearsal_backup on interchange.backup_rehearsal (backup, at desc);
create index backup_rehearsal_at on interchange.backup_rehearsal (at desc);

-- Sao lưu tự động: into a folder, every so many days, so many files at most. One row.
create table interchange.backup_plan (
    one         boolean     primary key default true check (one),
    folder      text        not null check (length(folder) between 1 and 300),
    every_days  int         not null check (every_days between 1 and 31),
    keep        int         not null check (keep between 1 and 400),
    set_at      timestamptz not null,
    set_by      uuid        not null
);

create function interchange.keep_backups() returns trigger language plpgsql as $$
begin
    raise exception 'the register of backups only grows';
end $$;
create trigger backup_stays before update or delete on interchange.backup
    for each row execute function interchange.keep_backups();
create trigger backup_file_stays before update or delete on interchange.backup_file
    for each row execute function interchange.keep_backups();
create trigger backup_copy_stays before update or delete on interchange.backup_copy
    for each row execute function interchange.keep_backups();
create trigger backup_rehearsal_stays before update or delete on interchange.backup_rehearsal
    for each row execute function interchange.keep_backups();
