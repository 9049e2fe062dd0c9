-- reporting: signed report packages of subordinate offices, rolled up into ours. Figures are sealed under a content of the level of
-- their report. Rows are only added, but for the end of a subordinate.

create table reporting.subordinate (
    id        uuid        primary key,
    name      text        not null check (length(name) between 1 and 300),
    symbol    text        not null check (length(symbol) between 1 and 30),
    -- the key it signs with, from its card
    signs     bytea       not null check (length(signs) = 32),
    since     timestamptz not null,
    by        uuid        not null,
    entry     uuid        not null references ledger.entry (id),
    ended_at  timestamptz,
    ended_by  uuid,
    check ((ended_at is null) = (ended_by is null))
);
create unique index subordinate_key on reporting.subordinate (signs) where ended_at is null;

create table reporting.package (
    id             uuid        primary key,
    number         bigint      generated always as identity unique,
    subordinate    uuid        not null references reporting.subordinate (id),
    kind           text        not null check (kind in ('YEARLY', 'HALF_YEARLY', 'FIVE_YEARLY', 'AD_HOC')),
    from_day       date        not null,
    to_day         date        not null,
    level          text        not null,
    rank           smallint    not null check (rank between 0 and 9),
    -- SHA-256 of what was signed: the same package comes once
    digest         text        not null unique check (digest ~ '^[0-9a-f]{64}$'),
    content        uuid        not null references vault.content_key (content_id),
    sealed_figures bytea       not null,
    at             timestamptz not null,
    by             uuid        not null,
    entry          uuid        not null references ledger.entry (id)
);
create index package_of on reporting.package (kind, from_day, to_day, subordinate, number);

create trigger packages_only_grow before update or delete on reporting.package
    for each row execute function reporting.keep();
create trigger nothing_is_deleted before delete on reporting.subordinate for each row execute function reporting.keep();
