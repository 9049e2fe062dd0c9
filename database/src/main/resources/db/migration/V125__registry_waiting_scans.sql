-- registry: scans that came by the watched folder and wait for the entry they belong to; sealed from the moment they are in.
create table registry.waiting_scan (
    id          uuid        primary key,
    -- the highest level of what may lie in the folder
    level       text        not null,
    rank        smallint    not null,
    content     uuid        not null references vault.content_key (content_id) deferrable,
    sealed_name bytea       not null,
    kind        text        not null,
    size        bigint      not null check (size > 0),
    -- a keyed hash: the same file that still waits is not taken in twice
    print       text        not null,
    arrived_at  timestamptz not null,
    entry       uuid        not null references ledger.entry (id) deferrable,
    state       text        not null default 'WAITING' check (state in ('WAITING', 'ATTACHED', 'DROPPED')),
    document    uuid        references registry.document (id) deferrable,
    handled_at  timestamptz,
    handled_by  uuid,
    check ((state = 'WAITING') = (handled_at is null) and (handled_at is null) = (handled_by is null)
        and (state = 'ATTACHED') = (document is not null))
);
create unique index waiting_scan_once on registry.waiting_scan (print) where state = 'WAITING';
create index waiting_scan_next on registry.waiting_scan (arrived_at, id) where state = 'WAITING';
