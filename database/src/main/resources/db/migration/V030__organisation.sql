-- organisation: the office, its units, people and mandates over time. Things end on a day; nothing is deleted.
create schema if not exists organisation;

create table organisation.office (
    only_one   boolean     primary key default true check (only_one),
    name       text        not null check (length(name) between 1 and 300),
    superior   text        not null check (length(superior) <= 300),
    side       text        not null check (side in ('PARTY', 'STATE')),
    symbol     text        not null check (length(symbol) between 1 and 30),
    founded_at timestamptz not null
);

-- Names the office had before, each up to its last day: a book keeps the name of its days.
create table organisation.former_name (
    last_day date primary key,
    name     text not null check (length(name) between 1 and 300),
    superior text not null check (length(superior) <= 300)
);

-- Nhiệm kỳ: the terms of the Party committee, for numbering.
create table organisation.term (
    first_day date primary key
);

create table organisation.unit (
    id        uuid primary key,
    code      text not null check (length(code) between 1 and 30),
    name      text not null check (length(name) between 1 and 300),
    first_day date not null,
    last_day  date,
    check (last_day is null or last_day >= first_day)
);
create index unit_code on organisation.unit (code);

-- Where a unit stands in the tree from a day on, until its next place. Without a parent it stands at the top.
create table organisation.place (
    unit      uuid not null references organisation.unit (id),
    first_day date not null,
    parent    uuid references organisation.unit (id),
    primary key (unit, first_day),
    check (parent <> unit)
);

create table organisation.succession (
    predecessor uuid not null references organisation.unit (id),
    successor   uuid not null references organisation.unit (id),
    primary key (predecessor, successor),
    check (predecessor <> successor)
);

create table organisation.person (
    id   uuid primary key,
    name text not null check (length(name) between 1 and 200),
    post text not null check (length(post) <= 200),
    unit uuid references organisation.unit (id)
);

create table organisation.mandate (
    id        uuid primary key,
    person    uuid not null references organisation.person (id),
    duty      text not null,
    unit      uuid references organisation.unit (id),
    first_day date not null,
    last_day  date,
    basis     text not null check (length(basis) <= 500),
    -- given by mistake: counts on no day from then on
    revoked_at timestamptz,
    check (last_day is null or last_day >= first_day)
);
create index mandate_person on organisation.mandate (person);
create index mandate_duty on organisation.mandate (duty);
create index mandate_unit on organisation.mandate (unit) where unit is not null;
