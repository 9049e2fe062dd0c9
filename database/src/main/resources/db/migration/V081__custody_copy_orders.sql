-- custody: orders to copy and photograph, what was made on them, and what is not to be copied. Why and for whom is sealed;
-- codes, numbers, days and ids are in clear. Nothing is deleted.

create table custody.copy_order (
    id             uuid        primary key,
    year           smallint    not null,
    number         integer     not null check (number >= 1),
    document       uuid        not null references registry.document (id),
    -- the carrier that is copied
    source         uuid        not null references custody.carrier (id),
    regime         text        not null,
    kind           text        not null check (kind ~ '^[a-z-]{3,30}$'),
    copies         integer     not null check (copies between 1 and 1000),
    -- number of the paper by which whoever determined the level, or the originator, lets it be copied all the same
    consent        text        check (length(consent) between 1 and 60),
    state          text        not null check (state in ('ASKED', 'ALLOWED', 'REFUSED', 'TAKEN_BACK', 'PRODUCED')),
    asked_by       uuid        not null,
    asked_at       timestamptz not null,
    decider        uuid,
    position       text,
    delegation     uuid,
    decided_at     timestamptz,
    judged         uuid        references regulation.decision (id),
    made_by        uuid,
    made_at        timestamptz,
    -- all sheets or files that came out of the device
    made           integer,
    spoiled        integer     check (spoiled >= 0),
    surplus        integer     check (surplus >= 0),
    pages          integer     check (pages between 1 and 100000),
    device         text        check (length(device) between 1 and 120),
    room           text        check (length(room) between 1 and 120),
    second         uuid,
    -- spoiled and surplus sheets were destroyed by one person alone: the office has nobody else
    alone          boolean     not null default false,
    recorded       uuid        references regulation.decision (id),
    -- its line in the copying register
    book_year      smallint,
    book_number    integer     check (book_number >= 1),
    content        uuid        not null references vault.content_key (content_id),
    sealed_purpose bytea       not null,
    sealed_reason  bytea,
    entry          uuid        not null references ledger.entry (id),
    unique (year, number),
    unique (book_year, book_number),
    constraint copy_order_allowed_by_somebody check (
        state not in ('ALLOWED', 'PRODUCED') or num_nulls(decider, decided_at, judged) = 0),
    constraint copy_order_exactly_as_many check (
        state <> 'PRODUCED' or coalesce(made = copies + spoiled + surplus, false)),
    constraint copy_order_recorded check (
        state <> 'PRODUCED'
        or num_nulls(made_by, made_at, device, room, recorded, book_year, book_number) = 0),
    constraint copy_order_destroyed_by_two check (
        state <> 'PRODUCED' or spoiled + surplus = 0 or second is not null or alone)
);
create index copy_order_newest on custody.copy_order (asked_at desc, id);
create index copy_order_asked on custody.copy_order (asked_by, asked_at desc, id);
create index copy_order_state on custody.copy_order (state, asked_at desc, id);
create index copy_order_document on custody.copy_order (document);
create index copy_order_source on custody.copy_order (source);

create table custody.copy_order_recipient (
    copy_order uuid     not null references custody.copy_order (id),
    position   smallint not null check (position >= 1),
    sealed     bytea    not null,
    copies     integer  not null check (copies between 1 and 1000),
    primary key (copy_order, position)
);

alter table custody.carrier add column copy_order uuid references custody.copy_order (id);
create index carrier_copy_order on custody.carrier (copy_order) where copy_order is not null;

-- As many carriers as were permitted, no more and no fewer, whatever way they come.
create function custody.count_copies() returns trigger language plpgsql as $$
declare
    ordered custody.copy_order;
begin
    select o.* into ordered from custody.copy_order o
    where o.id = case tg_table_name when 'carrier' then (to_jsonb(new) ->> 'copy_order')::uuid else new.id end;
    if ordered.id is not null and (select count(*) from custody.carrier c where c.copy_order = ordered.id)
        <> (case ordered.state when 'PRODUCED' then ordered.copies else 0 end) then
        raise exception 'there are as many copies as were permitted' using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create constraint trigger as_many_as_permitted after insert or update on custody.copy_order
    deferrable initially deferred for each row execute function custody.count_copies();
create constraint trigger as_many_as_permitted after insert on custody.carrier
    deferrable initially deferred for each row when (new.copy_order is not null) execute function custody.count_copies();

create function custody.keep_produced() returns trigger language plpgsql as $$
begin
    if old.state in ('REFUSED', 'TAKEN_BACK', 'PRODUCED')
        or (old.id, old.document, old.source, old.kind, old.copies, old.asked_by)
            is distinct from (new.id, new.document, new.source, new.kind, new.copies, new.asked_by) then
        raise exception 'an order stays what it was' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger stays before update on custody.copy_order for each row execute function custody.keep_produced();
create trigger nothing_is_deleted before delete on custody.copy_order for each row execute function custody.keep();
create trigger nothing_is_changed before update or delete on custody.copy_order_recipient
    for each row execute function custody.keep();

-- Không được sao, chụp: what the originator said of a paper that came. A row is ended, never changed otherwise.
create table custody.copying_limit (
    document    uuid        not null references registry.document (id),
    number      integer     not null check (number >= 1),
    set_by      uuid        not null,
    set_at      timestamptz not null,
    entry       uuid        not null references ledger.entry (id),
    lifted_by   uuid,
    lifted_at   timestamptz,
    lifted_on   text        check (length(lifted_on) between 1 and 60),
    lifted_entry uuid       references ledger.entry (id),
    primary key (document, number),
    check (num_nulls(lifted_by, lifted_at, lifted_on, lifted_entry) in (0, 4))
);
create unique index copying_limit_open on custody.copying_limit (document) where lifted_at is null;
create trigger nothing_is_deleted before delete on custody.copying_limit for each row execute function custody.keep();
