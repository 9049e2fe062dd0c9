-- access: who may sign in, what was tried against them, and the tokens of other programs. Rights are not kept here:
-- they follow from the mandates held today (schema organisation) and the clearance below.
create schema if not exists access;

-- One account per person. Nothing here opens a paper by itself.
create table access.account (
    id             uuid        primary key,
    username       text        not null unique check (username ~ '^[a-z][a-z0-9._-]{1,39}$'),
    person         uuid        not null unique,
    password_hash  text        not null,
    password_at    timestamptz not null,
    must_change    boolean     not null,
    pin_hash       text,
    -- the highest level rank this person is cleared for; the rank's name is in the regulation pack
    clearance      smallint    not null default 0 check (clearance between 0 and 9),
    -- the shared secret of the six-digit codes, sealed by the vault under totp_content
    totp_content   uuid,
    totp_secret    bytea,
    totp_since     timestamptz,
    -- the last time step that was accepted, so that a code overheard is a code spent
    totp_last_step bigint      not null default 0,
    -- sessions opened under an earlier generation are dead
    generation     integer     not null default 1,
    created_at     timestamptz not null,
    created_by     uuid,
    signed_in_at   timestamptz,
    disabled_at    timestamptz,
    constraint sealed_secret_has_its_content check ((totp_content is null) = (totp_secret is null)),
    constraint codes_need_a_secret check (totp_since is null or totp_secret is not null)
);

-- Recovery codes for a lost telephone: each works once. Only hashes are kept.
create table access.recovery_code (
    account uuid  not null references access.account (id),
    hash    bytea not null,
    primary key (account, hash)
);

-- Failed attempts, by account name, by network address, by PIN. The subject is a keyed hash: a password typed into the
-- name field by mistake is not written down. Kept here so that a restart forgives nothing.
create table access.attempt (
    kind     text        not null check (kind in ('account', 'address', 'pin')),
    subject  text        not null,
    failures integer     not null check (failures >= 0),
    last_at  timestamptz not null,
    retry_at timestamptz not null,
    primary key (kind, subject)
);
create index attempt_last_at on access.attempt (last_at);

-- Tokens of other programs. The token itself is shown once and never kept.
create table access.api_token (
    id           uuid        primary key,
    account      uuid        not null references access.account (id),
    name         text        not null check (length(name) between 1 and 100),
    hash         bytea       not null unique check (length(hash) = 32),
    scopes       text[]      not null check (cardinality(scopes) > 0),
    created_at   timestamptz not null,
    created_by   uuid        not null references access.account (id),
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    last_used_at timestamptz
);
create index api_token_account on access.api_token (account);
