-- interchange: registers, copies, open duties and keys of an office, handed over whole.

create schema if not exists interchange;

-- Gói bàn giao as it arrived, sealed to our key; its pieces are let go of once it is accepted or sent away.
create table interchange.parcel (
    id          uuid        primary key,
    received_at timestamptz not null,
    received_by uuid        not null,
    size        bigint      not null default 0 check (size >= 0),
    sha256      text        check (sha256 ~ '^[0-9a-f]{64}$'),
    -- what the check found, as it is shown
    report      jsonb
);

create table interchange.parcel_piece (
    parcel uuid    not null references interchange.parcel (id) on delete cascade,
    number integer not null check (number >= 0),
    bytes  bytea   not null,
    primary key (parcel, number)
);
alter table interchange.parcel_piece alter column bytes set storage external;

-- A hand-over that was accepted: what came, on whose word, and its evidence.
create table interchange.accepted (
    handover    uuid        primary key references organisation.predecessor (id),
    accepted_at timestamptz not null,
    accepted_by uuid        not null,
    second      uuid,
    receiver    uuid        not null,
    -- the whole package
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    signed_by   bytea       not null check (length(signed_by) = 32),
    ledger_size bigint      not null check (ledger_size > 0),
    ledger_root text        not null,
    figures     jsonb       not null,
    -- the predecessor's ledger, as its export
    evidence    uuid        not null references vault.content_key (content_id),
    receipt     text        not null,
    entry       uuid        not null references ledger.entry (id)
);

create function interchange.keep_accepted() returns trigger language plpgsql as $$
begin
    raise exception 'what was accepted stays accepted' using errcode = 'restrict_violation';
end $$;
create trigger accepted_stays before update or delete on interchange.accepted
    for each row execute function interchange.keep_accepted();

-- custody: a label of the office a carrier came from, which may still be stuck to it; ours is its number.
alter table custody.carrier add column former_number bigint check (former_number >= 1);
create index carrier_former_number on custody.carrier (former_number) where former_number is not null;

-- Orders of an office that became part of ours keep their numbers; its copying register stands beside ours.
alter table custody.copy_order
    add column predecessor uuid references organisation.predecessor (id),
    drop constraint copy_order_year_number_key,
    add constraint copy_order_numbered_once unique nulls not distinct (year, number, predecessor),
    drop constraint copy_order_book_year_book_number_key;
create unique index copy_order_line_once on custody.copy_order
    (book_year, book_number, coalesce(predecessor, '00000000-0000-0000-0000-000000000000'::uuid))
    where book_number is not null;

-- Rows of one office arrive among those of another table by table: ties may be looked at in the end.
do $$
declare tie record;
begin
    for tie in
        select c.conrelid::regclass as of, quote_ident(c.conname) as name
        from pg_constraint c join pg_namespace n on n.oid = c.connamespace
        where c.contype = 'f' and not c.condeferrable
            and n.nspname in ('organisation', 'registry', 'classification', 'custody', 'safeguards', 'vault')
    loop
        execute format('alter table %s alter constraint %s deferrable initially immediate', tie.of, tie.name);
    end loop;
end $$;

-- Lists come with the program, rules of levels with the packs: they go on being kept up.
do $$
declare kept record;
begin
    for kept in
        select n.nspname as room, c.relname as name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r'
            and (n.nspname in ('registry', 'classification', 'custody')
                    and c.relname not in ('level_rule', 'secret_list', 'list_version', 'list_item')
                or n.nspname = 'safeguards' and c.relname in ('device', 'device_act'))
    loop
        execute format('create trigger handed_over before insert or update or delete on %I.%I '
            'for each row execute function organisation.refuse_after_handing_over()', kept.room, kept.name);
    end loop;
end $$;
