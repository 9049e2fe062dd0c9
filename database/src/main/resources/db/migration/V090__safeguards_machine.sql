-- safeguards: what was seen of the machine the program runs on (canh máy độc lập). Everything here is in clear, because
-- a sealed house must be able to judge; so it holds names of interfaces and addresses, never a name or a title.
create schema if not exists safeguards;

-- One look at the machine's own tables. Rows are only added.
create table safeguards.machine_check (
    number    bigint      generated always as identity primary key,
    id        uuid        not null unique,
    host      text        not null check (length(host) between 1 and 64),
    at        timestamptz not null,
    cause     text        not null check (cause in ('START', 'HOUR', 'CLOCK', 'UNSEALING', 'BY_HAND')),
    -- the regulation pack it was judged by
    pack      text        not null,
    -- which run of the machine, and how long it had run: what the wall clock is measured by
    boot      text        check (length(boot) between 1 and 64),
    up_millis bigint      check (up_millis >= 0),
    -- the newest note in the ledger that the clock went back
    clock_note bigint     not null,
    -- SHA-256 of the findings as the ledger has it
    digest    text        not null check (digest ~ '^[0-9a-f]{64}$'),
    check (num_nulls(boot, up_millis) in (0, 2))
);
create index machine_check_host on safeguards.machine_check (host, number);

create table safeguards.machine_finding (
    check_number bigint not null references safeguards.machine_check (number),
    code     text   not null check (code ~ '^[a-z]+(-[a-z]+)*$'),
    severity text   not null check (severity in ('FORBIDDEN', 'ATTENTION', 'UNKNOWN')),
    seen     text[] not null,
    article  text,
    standing text   check (standing in ('V', 'V2', 'U')),
    primary key (check_number, code),
    check (num_nulls(article, standing) in (0, 2))
);

-- Somebody answers for what was seen: it stays in sight and no longer turns the light.
create table safeguards.machine_acknowledgement (
    id        uuid        primary key,
    host      text        not null,
    code      text        not null,
    seen      text[]      not null,
    reason    text        not null check (length(reason) between 1 and 2000),
    by        text        not null,
    at        timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_by text,
    check (num_nulls(withdrawn_at, withdrawn_by) in (0, 2))
);
create index machine_acknowledgement_host on safeguards.machine_acknowledgement (host, at);

-- What the office does about a forbidden finding; the newest row applies, and WARN while there is none.
create table safeguards.machine_policy (
    number bigint      generated always as identity primary key,
    policy text        not null check (policy in ('WARN', 'REFUSE')),
    reason text        not null check (length(reason) between 1 and 2000),
    by     text        not null,
    second text,
    at     timestamptz not null
);
