-- interchange: files of older books on their way in. What a file holds, its name, its headings and the lines read from it lie
-- here sealed and only until they are in the books; what is in clear are places, counts and codes of what is wrong.

create table interchange.old_file (
    id          uuid        primary key,
    form        text        not null,
    received_at timestamptz not null,
    received_by uuid        not null,
    account     uuid        not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes       bigint      not null check (bytes > 0),
    -- guards the file itself and all that is sealed here
    content     uuid        not null references vault.content_key (content_id) deferrable,
    sealed_name bytea       not null,
    -- sheets, headings, samples as they were seen; and what the clerk made of them
    sealed_look bytea,
    sealed_plan bytea,
    state       text        not null check (state in
        ('LOOKING', 'LOOKED', 'CHECKING', 'CHECKED', 'WRITING', 'DONE', 'STOPPED', 'DROPPED')),
    rows_read   integer     not null default 0,
    rows_good   integer     not null default 0,
    -- of the work that goes on
    done        integer     not null default 0,
    total       integer     not null default 0,
    beat_at     timestamptz not null,
    stop_wanted boolean     not null default false,
    -- a message key: what the work broke off with
    trouble     text
);
create index old_file_newest on interchange.old_file (received_at desc, id);

-- Chỗ chưa đúng: where, and what; never what stands there.
create table interchange.old_file_problem (
    file     uuid     not null references interchange.old_file (id) deferrable,
    number   integer  not null check (number >= 1),
    sheet    smallint not null,
    line     integer  not null,
    -- from 1; 0: the whole line
    place    smallint not null,
    field    text,
    code     text     not null,
    args     text[]   not null,
    primary key (file, number)
);

-- Quyển: what the file brings for one book.
create table interchange.old_file_volume (
    file       uuid        not null references interchange.old_file (id) deferrable,
    year       smallint    not null,
    regime     text        not null,
    good       integer     not null,
    bad        integer     not null,
    first      integer,
    last       integer,
    missing    integer     not null,
    chosen     boolean     not null default false,
    written_at timestamptz,
    -- a message key: why it did not go in
    trouble    text,
    primary key (file, year, regime)
);

-- Right lines, so many together, as they wait.
create table interchange.old_file_rows (
    file    uuid     not null references interchange.old_file (id) deferrable,
    year    smallint not null,
    regime  text     not null,
    number  integer  not null check (number >= 1),
    sealed  bytea    not null,
    primary key (file, year, regime, number)
);
alter table interchange.old_file_rows alter column sealed set storage external;

-- Mẫu cột: how the columns of a file were read, kept by a name for the next file of that form.
create table interchange.column_form (
    id       uuid        primary key,
    name     text        not null check (length(name) between 1 and 80),
    content  uuid        not null references vault.content_key (content_id) deferrable,
    sealed   bytea       not null,
    saved_at timestamptz not null,
    saved_by uuid        not null
);
create unique index column_form_name on interchange.column_form (saved_by, name);
