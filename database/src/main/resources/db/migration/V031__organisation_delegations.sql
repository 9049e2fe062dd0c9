-- organisation: the office's level of government, the positions of mandates, and powers given to deputies in writing.

-- Codes of the regulation packs' authority matrix; nobody has to name them.
alter table organisation.office
    add column government text check (length(government) between 1 and 60);
alter table organisation.mandate
    add column position text check (length(position) between 1 and 60);

-- Văn bản ủy quyền: a power given to a deputy, with a term. Never changed but for its end; nothing is deleted.
create table organisation.delegation (
    id             uuid        primary key,
    giver          uuid        not null references organisation.person (id),
    giver_position text        not null check (length(giver_position) between 1 and 60),
    receiver       uuid        not null references organisation.person (id),
    acts           text[]      not null check (cardinality(acts) > 0),
    level          text        not null check (length(level) between 1 and 60),
    scope          text        not null check (length(scope) between 1 and 500),
    first_day      date        not null,
    last_day       date        not null,
    basis_number   text        not null check (length(basis_number) between 1 and 60),
    basis_day      date        not null,
    given_at       timestamptz not null,
    -- first day on which it counts no more
    revoked_from   date,
    revoked_reason text        check (length(revoked_reason) between 1 and 500),
    check (giver <> receiver),
    check (last_day >= first_day),
    check ((revoked_from is null) = (revoked_reason is null)),
    check (revoked_from is null or revoked_from between first_day and last_day)
);
create index delegation_giver on organisation.delegation (giver);
create index delegation_receiver on organisation.delegation (receiver);
create index delegation_days on organisation.delegation (first_day, last_day);
