-- classification: the lists of state secrets (danh mục bí mật nhà nước) this office classifies by. Nothing is deleted: a
-- list changes by a new version, an item that a version drops keeps explaining the papers that were classified by it.
create schema if not exists classification;

create table classification.secret_list (
    id      uuid     primary key,
    -- how a shipped file or an import finds the list again: 2500-qd-ttg-2025
    code    text     not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 60),
    -- whether its text may be known: a list that is not public is cited by its places only
    open    boolean  not null,
    version smallint not null check (version between 1 and 9999),
    unique (id, open)
);

-- What the decision is, as each version has it. The newest stands; the others say what was known before.
create table classification.list_version (
    list          uuid        not null references classification.secret_list (id),
    version       smallint    not null check (version between 1 and 9999),
    number        text        check (length(number) between 1 and 60),
    issued        date,
    year          smallint    check (year between 1945 and 2999),
    issuer        text        not null check (length(issuer) between 1 and 200),
    title         text        not null check (length(title) between 1 and 500),
    field         text        not null check (field ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(field) <= 60),
    standing      text        not null check (standing in ('V', 'V2', 'U')),
    from_day      date,
    from_standing text        check (from_standing in ('V', 'V2', 'U')),
    -- last day in force; what took its place, when that is known
    to_day        date,
    repealed_by   uuid        references classification.secret_list (id),
    origin        text        not null check (origin in ('SHIPPED', 'OFFICE', 'REHEARSAL')),
    -- version of the shipped file it was last made from
    shipped       smallint,
    note          text        check (length(note) between 1 and 2000),
    change        text        not null check (length(change) <= 60),
    reason        text        check (length(reason) between 1 and 2000),
    by            text        not null,
    at            timestamptz not null,
    primary key (list, version),
    check (num_nulls(from_day, from_standing) in (0, 2)),
    check (to_day >= from_day),
    check (repealed_by <> list),
    check (issued is null or extract(year from issued) = year)
);
create index list_version_field on classification.list_version (field, list);
create index list_version_repealed_by on classification.list_version (repealed_by) where repealed_by is not null;

-- One place of a list: an article, a clause, a point. A row never changes what it says; a version that says something else
-- ends it and begins another.
create table classification.list_item (
    id        uuid     primary key,
    list      uuid     not null,
    open      boolean  not null,
    since     smallint not null,
    until     smallint,
    position  int      not null,
    article   smallint not null check (article between 1 and 999),
    clause    smallint check (clause between 1 and 999),
    point     text     check (point ~ '^[a-zđ]{1,3}$'),
    level     text     not null check (length(level) <= 40),
    text      text     check (length(text) between 1 and 4000),
    condition text     check (length(condition) between 1 and 1000),
    standing  text     not null check (standing in ('V', 'V2', 'U')),
    -- phrases the coach looks for, each with its weight: phương án nhân sự^3
    keywords  text[]   not null default '{}',
    -- what has to be answered with yes before the item can be meant
    questions text[]   not null default '{}',
    -- words to be found by, without marks
    words     text[]   not null default '{}',
    replaces  uuid     references classification.list_item (id),
    foreign key (list, open) references classification.secret_list (id, open) on update cascade,
    foreign key (list, since) references classification.list_version (list, version),
    check (point is null or clause is not null),
    check (until > since),
    check (open or (text is null and keywords = '{}' and questions = '{}'))
);
create unique index list_item_place on classification.list_item
    (list, article, coalesce(clause, 0), coalesce(point, '')) where until is null;
create index list_item_list on classification.list_item (list, position);
create index list_item_words on classification.list_item using gin (words);
create index list_item_replaces on classification.list_item (replaces) where replaces is not null;
