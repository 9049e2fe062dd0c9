-- access: who sits at which screen (phiên làm việc), so that a visit outlives the instance it began at. The browser alone has
-- the secret; here is only its hash, which opens nothing. Not in a backup: what was open on another day stays closed.
create table access.visit (
    hash        bytea       primary key check (length(hash) = 32),
    account     uuid        not null references access.account (id),
    generation  integer     not null,
    must_change boolean     not null,
    since       timestamptz not null,
    touched_at  timestamptz not null,
    locked      boolean     not null
) with (fillfactor = 60);
