-- registry: books, volumes, papers. Numbers, dates, level codes and ids are in clear; titles, parties, notes and reasons
-- are sealed by the vault under the paper's own content key. Nothing is deleted.
create schema if not exists registry;

-- What each pack says of an abstract in the register. Written from the packs at start, never changed: a paper refers to
-- the line it was registered under, so that the database itself refuses an abstract where the law does (R-REG-03).
create table registry.level_rule (
    regime    text     not null,
    level     text     not null,
    rank      smallint not null,
    abstracts text     not null,
    constraint level_rule_pk primary key (regime, level),
    constraint level_rule_whole unique (regime, level, rank, abstracts),
    constraint level_rule_rank check (rank between 0 and 9),
    constraint level_rule_abstracts check (abstracts in ('ALLOWED', 'WITH_CONSENT', 'NEVER'))
);

-- One book per form, regime and year.
create table registry.book (
    id        uuid        not null,
    form      text        not null,
    direction text        not null,
    secret    boolean     not null,
    regime    text        not null,
    year      smallint    not null,
    opened_at timestamptz not null,
    opened_by uuid        not null,
    constraint book_pk primary key (id),
    constraint book_once_a_year unique (form, regime, year),
    constraint book_direction check (direction in ('INCOMING', 'OUTGOING')),
    constraint book_year check (year between 1945 and 2200)
);

-- Quyển: first_serial and last_serial are those of its lines so far, 0 while it is empty.
create table registry.volume (
    book         uuid        not null,
    number       smallint    not null,
    opened_at    timestamptz not null,
    opened_by    uuid        not null,
    first_serial integer     not null default 0,
    last_serial  integer     not null default 0,
    closed_at    timestamptz,
    closed_by    uuid,
    confirmed_by uuid,
    constraint volume_pk primary key (book, number),
    constraint volume_of_book foreign key (book) references registry.book (id),
    constraint volume_number check (number >= 1),
    constraint volume_closed_by_somebody check ((closed_at is null) = (closed_by is null))
);
create unique index volume_one_open on registry.volume (book) where closed_at is null;

-- A closed volume opened again: what its closing said, and why that did not last.
create table registry.reopening (
    book          uuid        not null,
    volume        smallint    not null,
    at            timestamptz not null,
    by            uuid        not null,
    confirmed_by  uuid,
    closed_at     timestamptz not null,
    closed_by     uuid        not null,
    last_serial   integer     not null,
    content       uuid        not null,
    sealed_reason bytea       not null,
    constraint reopening_pk primary key (book, volume, at),
    constraint reopening_of_volume foreign key (book, volume) references registry.volume (book, number),
    constraint reopening_content foreign key (content) references vault.content_key (content_id)
);

-- Gap-free counters: the row is locked by the act that takes a number, and rolls back with it.
-- scope: 'serial/<form>/<year>', 'number/<side>/<period>/<type or *>/<symbol>/<ordinary, secret or *>'.
create table registry.counter (
    scope text    not null,
    last  integer not null,
    constraint counter_pk primary key (scope),
    constraint counter_last check (last >= 0)
);

create table registry.document (
    id            uuid        not null,
    book          uuid        not null,
    volume        smallint    not null,
    direction     text        not null,
    serial        integer     not null,
    insertion     text        not null default '',
    state         text        not null,
    regime        text        not null,
    level         text        not null,
    rank          smallint    not null,
    abstracts     text        not null,
    consent_by    uuid,
    -- as printed on the paper or, of an addressee-only envelope, on its outside; empty when the envelope has none
    number        text        not null,
    -- the series an outgoing number was taken from, and its place there
    series        text,
    series_number integer,
    date          date,
    arrival_date  date,
    type_symbol   text,
    urgency       text,
    pages         integer,
    copies        integer,
    unit          uuid,
    drafter       uuid,
    -- the named person of an addressee-only envelope
    addressee     uuid,
    -- what is sealed lies under this content
    content       uuid        not null,
    sealed_type   bytea,
    sealed_title  bytea,
    sealed_issuer bytea,
    sealed_signer bytea,
    sealed_note   bytea,
    sealed_reason bytea,
    -- keyed hash of issuer, number and date: the same paper twice
    twin          text,
    -- keyed hashes of folded words
    terms         tsvector    not null default ''::tsvector,
    inserted      boolean     not null default false,
    imported      boolean     not null default false,
    registered_at timestamptz not null,
    registered_by uuid        not null,
    destroyed_at  timestamptz,
    entry         uuid        not null,
    constraint document_pk primary key (id),
    constraint document_book foreign key (book) references registry.book (id),
    constraint document_volume foreign key (book, volume) references registry.volume (book, number),
    constraint document_level_rule foreign key (regime, level, rank, abstracts)
        references registry.level_rule (regime, level, rank, abstracts),
    constraint document_content foreign key (content) references vault.content_key (content_id),
    constraint document_entry foreign key (entry) references ledger.entry (id),
    constraint document_serial_once unique (book, serial, insertion),
    constraint document_number_once unique (series, series_number, insertion),
    constraint document_direction check (direction in ('INCOMING', 'OUTGOING')),
    constraint document_serial check (serial > 0),
    constraint document_insertion check (insertion ~ '^[a-z]?$'),
    constraint document_state check (state in ('REGISTERED', 'OUTSIDE_ONLY', 'RESERVED', 'CANCELLED')),
    constraint document_series_and_number check ((series is null) = (series_number is null)),
    constraint document_pages check (pages >= 0),
    constraint document_copies check (copies >= 0),
    constraint document_envelope_has_no_inside check (
        addressee is null or (sealed_title is null and sealed_type is null and sealed_signer is null)),
    constraint document_no_abstract_where_the_law_says_so check (
        sealed_title is null
        or abstracts = 'ALLOWED'
        or (abstracts = 'WITH_CONSENT' and consent_by is not null))
);
create index document_twin on registry.document (twin) where twin is not null;
create index document_terms on registry.document using gin (terms);
create index document_newest on registry.document (direction, registered_at desc, id);
create index document_addressee on registry.document (addressee) where addressee is not null;
create index document_reserved on registry.document (registered_at) where state = 'RESERVED';
create index document_drafter on registry.document (drafter) where drafter is not null;
create index document_unit on registry.document (unit, registered_at desc) where unit is not null;

-- What was inside an addressee-only envelope: a row of its own under a key of its own, for the addressee alone.
create table registry.inside (
    document      uuid        not null,
    regime        text        not null,
    level         text        not null,
    rank          smallint    not null,
    abstracts     text        not null,
    number        text        not null,
    date          date        not null,
    type_symbol   text,
    pages         integer,
    content       uuid        not null,
    sealed_type   bytea,
    sealed_title  bytea,
    sealed_signer bytea,
    sealed_note   bytea,
    terms         tsvector    not null default ''::tsvector,
    completed_at  timestamptz not null,
    completed_by  uuid        not null,
    entry         uuid        not null,
    constraint inside_pk primary key (document),
    constraint inside_document foreign key (document) references registry.document (id),
    constraint inside_level_rule foreign key (regime, level, rank, abstracts)
        references registry.level_rule (regime, level, rank, abstracts),
    constraint inside_content foreign key (content) references vault.content_key (content_id),
    constraint inside_entry foreign key (entry) references ledger.entry (id),
    constraint inside_pages check (pages >= 0),
    constraint inside_no_abstract_where_the_law_says_so check (sealed_title is null or abstracts = 'ALLOWED')
);
create index inside_terms on registry.inside using gin (terms);

-- Repeats of one act carry one key. fingerprint: keyed hash of all that was asked.
create table registry.act_key (
    key         uuid not null,
    person      uuid not null,
    fingerprint text not null,
    document    uuid not null,
    constraint act_key_pk primary key (key),
    constraint act_key_document foreign key (document) references registry.document (id)
        deferrable initially deferred
);

create table registry.recipient (
    document uuid     not null,
    position smallint not null,
    sealed   bytea    not null,
    copies   integer  not null,
    entry    uuid     not null,
    constraint recipient_pk primary key (document, position),
    constraint recipient_document foreign key (document) references registry.document (id),
    constraint recipient_entry foreign key (entry) references ledger.entry (id),
    constraint recipient_position check (position >= 1),
    constraint recipient_copies check (copies >= 1)
);

-- sealed_old is null when there was nothing, or when the old value had to go.
create table registry.correction (
    document      uuid        not null,
    number        integer     not null,
    field         text        not null,
    sealed_old    bytea,
    sealed_reason bytea,
    by            uuid        not null,
    second        uuid,
    at            timestamptz not null,
    entry         uuid        not null,
    constraint correction_pk primary key (document, number),
    constraint correction_document foreign key (document) references registry.document (id),
    constraint correction_entry foreign key (entry) references ledger.entry (id),
    constraint correction_number check (number >= 1)
);

create table registry.attachment (
    id            uuid        not null,
    document      uuid        not null,
    content       uuid        not null,
    sealed_name   bytea       not null,
    sealed_hash   bytea       not null,
    kind          text        not null,
    size          bigint      not null,
    added_at      timestamptz not null,
    added_by      uuid        not null,
    removed_at    timestamptz,
    removed_by    uuid,
    sealed_reason bytea,
    entry         uuid        not null,
    constraint attachment_pk primary key (id),
    constraint attachment_document foreign key (document) references registry.document (id),
    constraint attachment_content foreign key (content) references vault.content_key (content_id),
    constraint attachment_entry foreign key (entry) references ledger.entry (id),
    constraint attachment_content_once unique (content),
    constraint attachment_size check (size >= 0)
);
create index attachment_of_document on registry.attachment (document);

-- Standing data of the outgoing desk; says nothing about any paper.
create table registry.distribution_list (
    id        uuid        not null,
    name      text        not null,
    closed_at timestamptz,
    constraint distribution_list_pk primary key (id),
    constraint distribution_list_name_length check (length(name) between 1 and 200)
);
create unique index distribution_list_name on registry.distribution_list (name) where closed_at is null;

create table registry.list_member (
    list     uuid     not null,
    position smallint not null,
    name     text     not null,
    copies   integer  not null,
    constraint list_member_pk primary key (list, position),
    constraint list_member_list foreign key (list) references registry.distribution_list (id),
    constraint list_member_position check (position >= 1),
    constraint list_member_name check (length(name) between 1 and 300),
    constraint list_member_copies check (copies between 1 and 1000)
);

-- What the database itself refuses, whoever asks.

create function registry.refuse_deletion() returns trigger language plpgsql as $$
begin
    raise exception 'nothing in registry.% is deleted', tg_table_name using errcode = 'restrict_violation';
end $$;

create function registry.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'registry.% only grows', tg_table_name using errcode = 'restrict_violation';
end $$;

do $$
declare kept text;
begin
    foreach kept in array array['level_rule', 'book', 'volume', 'reopening', 'counter', 'document', 'inside', 'act_key',
            'recipient', 'correction', 'attachment', 'distribution_list'] loop
        execute format('create trigger nothing_is_deleted before delete on registry.%I '
            'for each row execute function registry.refuse_deletion()', kept);
        execute format('create trigger never_emptied before truncate on registry.%I '
            'for each statement execute function registry.refuse_deletion()', kept);
    end loop;
    foreach kept in array array['level_rule', 'book', 'reopening', 'act_key'] loop
        execute format('create trigger only_grows before update on registry.%I '
            'for each row execute function registry.refuse_change()', kept);
    end loop;
end $$;

create function registry.count_upwards() returns trigger language plpgsql as $$
begin
    if new.scope <> old.scope or new.last < old.last then
        raise exception 'a counter never goes back' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger count_upwards before update on registry.counter
    for each row execute function registry.count_upwards();

-- A number once given stays given, and what was cancelled stays cancelled. An outgoing number and a registration date
-- change only when a reserved line gets its paper.
create function registry.keep_numbers() returns trigger language plpgsql as $$
begin
    if (old.id, old.book, old.volume, old.direction, old.serial, old.insertion, old.inserted, old.imported)
            is distinct from
            (new.id, new.book, new.volume, new.direction, new.serial, new.insertion, new.inserted, new.imported)
        or (old.series, old.series_number) is distinct from (new.series, new.series_number)
        or (old.direction = 'OUTGOING' and old.number <> new.number)
        or (old.state = 'CANCELLED' and new.state <> 'CANCELLED')
        or (old.state <> 'RESERVED' and new.state = 'RESERVED')
        or (old.state <> 'OUTSIDE_ONLY' and new.state = 'OUTSIDE_ONLY')
        or (old.state <> 'RESERVED' and (old.regime, old.registered_at, old.registered_by, old.entry)
            is distinct from (new.regime, new.registered_at, new.registered_by, new.entry)) then
        raise exception 'a number once given stays given' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_numbers before update on registry.document
    for each row execute function registry.keep_numbers();
