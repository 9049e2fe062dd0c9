-- interchange: a run of papers from a spreadsheet (cho số hàng loạt). What was typed once, and a row for each paper, with the
-- words sealed under one content of the level of the run. Rows are numbered one after the other; what was numbered says so
-- in the same transaction, so that a run goes on exactly where it stood.

create table interchange.batch (
    id            uuid        primary key,
    -- the house's own: LĐ-…
    number        bigint      generated always as identity unique,
    book          uuid        not null,
    date          date        not null,
    type          text        not null check (length(type) between 1 and 60),
    symbol        text        check (length(symbol) between 1 and 30),
    level         text        not null check (length(level) between 1 and 40),
    rank          smallint    not null check (rank >= 0),
    urgency       text        check (length(urgency) between 1 and 40),
    list          uuid,
    pages         int         check (pages >= 0),
    unit          uuid,
    determination uuid,
    content       uuid        not null,
    signer        bytea,
    title         bytea,
    recipients    bytea,
    note          bytea,
    text          bytea,
    headings      bytea,
    -- keyed hash of the file and its book: the same one is not numbered twice unawares
    print         text        not null,
    state         text        not null
        check (state in ('CHECKING', 'READY', 'RUNNING', 'PAUSED', 'CANCELLED', 'DONE')),
    -- code of what stopped it; null where somebody did
    why           text        check (length(why) between 1 and 100),
    rows          int         not null check (rows > 0),
    -- the last row that was checked or, once it runs, numbered
    at            int         not null default 0,
    flawed        int         not null default 0,
    done          int         not null default 0,
    failed        int         not null default 0,
    forgotten     boolean     not null default false,
    made_at       timestamptz not null,
    made_by       uuid        not null,
    account       uuid        not null,
    changed_at    timestamptz not null,
    check (at between 0 and rows),
    check (done + failed + flawed <= rows)
);
create index batch_newest on interchange.batch (made_at desc, id);
create index batch_working on interchange.batch (made_at) where state in ('CHECKING', 'RUNNING');
create index batch_print on interchange.batch (print);

create table interchange.batch_row (
    batch         uuid        not null references interchange.batch (id) deferrable,
    row           int         not null check (row > 0),
    -- where it begins in the file
    line          bigint      not null check (line > 0),
    -- of the act that numbers it
    key           uuid        not null unique,
    -- its cells; null when they were forgotten
    cells         bytea,
    state         text        not null check (state in ('WAITING', 'FLAWED', 'DONE', 'FAILED')),
    -- codes of what is wrong with it
    flaws         text        check (length(flaws) between 1 and 4000),
    document      uuid,
    number        text        check (length(number) between 1 and 100),
    primary key (batch, row),
    check ((state = 'DONE') = (document is not null)),
    check ((state in ('FLAWED', 'FAILED')) = (flaws is not null))
);
create index batch_row_wrong on interchange.batch_row (batch, row) where state in ('FLAWED', 'FAILED');

-- What was numbered stays numbered, and its row says so for good.
create function interchange.keep_batch_rows() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'the account of a run stays';
    end if;
    if old.state = 'DONE' and (new.state <> 'DONE' or new.document <> old.document or new.number is distinct from old.number) then
        raise exception 'a numbered row stays numbered';
    end if;
    return new;
end $$;
create trigger batch_row_stays before update or delete on interchange.batch_row
    for each row execute function interchange.keep_batch_rows();
