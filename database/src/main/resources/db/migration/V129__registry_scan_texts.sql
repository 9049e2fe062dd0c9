-- registry: what was recognised on scans. Sealed under the key of its file, and gone with it.
create table registry.scan_text (
    attachment uuid        primary key references registry.attachment (id) deferrable,
    document   uuid        not null references registry.document (id) deferrable,
    state      text        not null default 'WAITING' check (state in ('WAITING', 'DONE', 'FAILED')),
    -- so far, and of how many; of how many is known once it was begun
    done       integer     not null default 0 check (done >= 0),
    pages      integer     check (pages >= 0),
    sealed     bytea,
    -- blinded, as those of the paper itself, which hold them too
    terms      text[]      not null default '{}',
    at         timestamptz not null,
    -- a message key: why nothing was recognised
    trouble    text,
    check ((state = 'FAILED') = (trouble is not null))
);
create index scan_text_waiting on registry.scan_text (at, attachment) where state = 'WAITING';
create index scan_text_of on registry.scan_text (document);
