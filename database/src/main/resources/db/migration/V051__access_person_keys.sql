-- access: the signing key of each person. What signs is locked by the vault and the person's PIN together; a revoked key
-- keeps its public half, for what was signed with it stays signed, and loses the other.
create table access.person_key (
    id          uuid        primary key,
    account     uuid        not null references access.account (id),
    public_key  bytea       not null unique check (length(public_key) = 32),
    fingerprint text        not null unique,
    locked      bytea       check (length(locked) = 86),
    made_at     timestamptz not null,
    revoked_at  timestamptz,
    constraint revoked_key_signs_nothing check ((revoked_at is null) = (locked is not null))
);
create unique index person_key_in_force on access.person_key (account) where revoked_at is null;
create index person_key_account on access.person_key (account, made_at);
