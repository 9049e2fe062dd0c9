-- registry: books, volumes, papers. Numbers, dates, level codes and ids are in clear; titles, parties, notes and reasons
-- are sealed by the vault under the paper's own content key.
create schema if not exists registry;

-- What each pack says of an abstract in the register. Written from the packs at start, never changed: a paper refers to
-- the line it was registered under, so that the database itself refuses an abstract where the law does (R-REG-03).
create table registry.level_rule (
    regime    text     not null,
    level     text     not null,
    rank      smallint not null check (rank between 0 and 9),
    abstracts text     not null check (abstracts in ('ALLOWED', 'WITH_CONSENT', 'NEVER')),
    primary key (regime, level),
    unique (regime, level, rank, abstracts)
);

-- One book per form, regime and year.
create table registry.book (
    id        uuid        primary key,
    form      text        not null,
    direction text        not null check (direction in ('INCOMING', 'OUTGOING')),
    secret    boolean     not null,
    regime    text        not null,
    year      smallint    not null check (year between 1945 and 2200),
    opened_at timestamptz not null,
    opened_by uuid        not null,
    unique (form, regime, year)
);

-- Quyển: closed with its last serial; reopening keeps the reason in registry.reopening.
create table registry.volume (
    book         uuid        not null references registry.book (id),
    number       smallint    not null check (number >= 1),
    opened_at    timestamptz not null,
    opened_by    uuid        not null,
    first_serial integer     not null default 0,
    last_serial  integer     not null default 0,
    closed_at    timestamptz,
    closed_by    uuid,
    confirmed_by uuid,
    primary key (book, number),
    constraint closed_by_somebody check ((closed_at is null) = (closed_by is null))
);
create unique index volume_one_open on registry.volume (book) where closed_at is null;

create table registry.reopening (
    book    uuid        not null,
    volume  smallint    not null,
    at      timestamptz not null,
    by      uuid        not null,
    reason  text        not null check (length(reason) between 1 and 2000),
    primary key (book, volume, at),
    foreign key (book, volume) references registry.volume (book, number)
);

-- Gap-free counters: the row is locked by the act that takes a number, and rolls back with it.
-- scope: 'serial/<form>/<year>', 'number/<side>/<period>/<type or *>/<symbol>/<ordinary or secret>'.
create table registry.counter (
    scope text    primary key,
    last  integer not null check (last >= 0)
);

create table registry.document (
    id              uuid        primary key,
    book            uuid        not null references registry.book (id),
    volume          smallint    not null,
    direction       text        not null check (direction in ('INCOMING', 'OUTGOING')),
    serial          integer     not null check (serial > 0),
    insertion       text        not null default '' check (insertion ~ '^[a-z]{0,2}$'),
    state           text        not null check (state in ('REGISTERED', 'OUTSIDE_ONLY', 'RESERVED', 'CANCELLED')),
    regime          text        not null,
    level           text        not null,
    rank            smallint    not null,
    abstracts       text        not null,
    consent_by      uuid,
    -- as printed on the paper; empty while reserved without type, or for an envelope without a number outside
    number          text        not null,
    -- the series an outgoing number was taken from, and its place there
    series          text,
    series_number   integer,
    date            date,
    arrival_date    date,
    type_symbol     text,
    urgency         text,
    pages           integer     check (pages >= 0),
    copies          integer     check (copies >= 0),
    unit            uuid,
    drafter         uuid,
    -- the named person of an addressee-only envelope
    addressee       uuid,
    -- sealed under the content key of this line
    content         uuid        not null references vault.content_key (content_id),
    sealed_type     bytea,
    sealed_title    bytea,
    sealed_issuer   bytea,
    sealed_signer   bytea,
    sealed_note     bytea,
    sealed_reason   bytea,
    -- keyed hash of issuer, number and date: the same paper twice
    twin            text,
    -- keyed hashes of folded words
    terms           tsvector    not null default ''::tsvector,
    inserted        boolean     not null default false,
    imported        boolean     not null default false,
    registered_at   timestamptz not null,
    registered_by   uuid        not null,
    entry           uuid        not null references ledger.entry (id),
    -- repeats of one act carry one key
    act_key         uuid        unique,
    foreign key (book, volume) references registry.volume (book, number),
    foreign key (regime, level, rank, abstracts) references registry.level_rule (regime, level, rank, abstracts),
    unique (book, serial, insertion),
    unique (series, series_number, insertion),
    constraint no_abstract_where_the_law_says_so check (
        sealed_title is null
        or abstracts = 'ALLOWED'
        or (abstracts = 'WITH_CONSENT' and consent_by is not null))
);
create index document_twin on registry.document (twin) where twin is not null;
create index document_terms on registry.document using gin (terms);
create index document_newest on registry.document (direction, registered_at desc, id);
create index document_addressee on registry.document (addressee) where addressee is not null;
create index document_unit on registry.document (unit) where unit is not null;

-- Nothing is deleted, and a number once given stays given.
create function registry.keep() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'nothing in registry.% is deleted', tg_table_name using errcode = 'restrict_violation';
    end if;
    if old.serial <> new.serial or old.insertion <> new.insertion or old.book <> new.book
        or old.series is distinct from new.series or old.series_number is distinct from new.series_number then
        raise exception 'a number once given stays given' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep before update or delete on registry.document
    for each row execute function registry.keep();

create table registry.recipient (
    document uuid     not null references registry.document (id),
    position smallint not null check (position >= 1),
    sealed   bytea    not null,
    copies   integer  not null check (copies >= 1),
    entry    uuid     not null references ledger.entry (id),
    primary key (document, position)
);

create table registry.correction (
    document   uuid        not null references registry.document (id),
    number     integer     not null check (number >= 1),
    field      text        not null,
    sealed_old bytea,
    sealed_reason bytea    not null,
    by         uuid        not null,
    second     uuid,
    at         timestamptz not null,
    entry      uuid        not null references ledger.entry (id),
    primary key (document, number)
);

create table registry.attachment (
    id          uuid        primary key,
    document    uuid        not null references registry.document (id),
    content     uuid        not null unique references vault.content_key (content_id),
    sealed_name bytea       not null,
    sealed_hash bytea       not null,
    kind        text        not null,
    size        bigint      not null check (size >= 0),
    added_at    timestamptz not null,
    added_by    uuid        not null,
    removed_at  timestamptz,
    removed_by  uuid,
    sealed_reason bytea,
    entry       uuid        not null references ledger.entry (id)
);
create index attachment_document on registry.attachment (document);

-- Standing data of the outgoing desk; says nothing about any paper.
create table registry.distribution_list (
    id        uuid        primary key,
    name      text        not null check (length(name) between 1 and 200),
    closed_at timestamptz
);
create unique index distribution_list_name on registry.distribution_list (name) where closed_at is null;

create table registry.list_member (
    list     uuid     not null references registry.distribution_list (id),
    position smallint not null check (position >= 1),
    name     text     not null check (length(name) between 1 and 300),
    copies   integer  not null check (copies between 1 and 1000),
    primary key (list, position)
);
