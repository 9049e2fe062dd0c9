-- custody: places of keeping, and every copy as an object with one who answers for it. Words are sealed by the vault under a
-- content of their own; codes, numbers, days and ids are in clear. Nothing is deleted.

create schema custody;

create function custody.keep() returns trigger language plpgsql as $$
begin
    raise exception 'nothing in custody.% is deleted or changed', tg_table_name using errcode = 'restrict_violation';
end $$;

-- Room, safe, drawer, folder: each stands in a coarser one, so no place ever stands in itself.
create table custody.place (
    id          uuid        primary key,
    kind        text        not null check (kind in ('ROOM', 'SAFE', 'DRAWER', 'FOLDER')),
    parent      uuid        references custody.place (id),
    code        text        not null check (code ~ '^[A-Z0-9][A-Z0-9.-]{0,19}$'),
    -- highest level that may be kept here
    level       text        not null,
    rank        smallint    not null check (rank between 0 and 9),
    keeper      uuid        not null,
    -- number of the protection plan (phương án bảo vệ); where there is none, that of the place around it counts
    plan        text        check (length(plan) between 1 and 60),
    content     uuid        not null references vault.content_key (content_id),
    sealed_name bytea       not null,
    opened_at   timestamptz not null,
    closed_at   timestamptz,
    changes     integer     not null default 1,
    entry       uuid        not null references ledger.entry (id),
    check ((kind = 'ROOM') = (parent is null))
);
-- never given again
create unique index place_code on custody.place (code);
create index place_parent on custody.place (parent);
create index place_keeper on custody.place (keeper);

-- What a place was after each change.
create table custody.place_change (
    place     uuid        not null references custody.place (id),
    number    integer     not null check (number >= 1),
    change    text        not null check (change in ('OPENED', 'RATED', 'MOVED', 'CHARGED', 'PLANNED', 'CLOSED', 'REOPENED')),
    parent    uuid,
    level     text        not null,
    rank      smallint    not null,
    keeper    uuid        not null,
    plan      text,
    at        timestamptz not null,
    by        uuid        not null,
    entry     uuid        not null references ledger.entry (id),
    primary key (place, number)
);

create function custody.place_coarseness(kind text) returns int language sql immutable as $$
    select array_position(array ['ROOM', 'SAFE', 'DRAWER', 'FOLDER'], kind)
$$;

create function custody.keep_places_in_order() returns trigger language plpgsql as $$
declare
    around custody.place;
begin
    if new.parent is not null then
        select * into around from custody.place where id = new.parent for share;
        if custody.place_coarseness(around.kind) >= custody.place_coarseness(new.kind) then
            raise exception 'a place stands in a coarser one' using errcode = 'restrict_violation';
        end if;
        if new.rank > around.rank then
            raise exception 'no place is rated above the one it stands in' using errcode = 'restrict_violation';
        end if;
        if new.closed_at is null and around.closed_at is not null then
            raise exception 'no open place stands in a closed one' using errcode = 'restrict_violation';
        end if;
    end if;
    if tg_op = 'UPDATE' and (new.rank < old.rank or (new.closed_at is not null and old.closed_at is null)) then
        if exists (select 1 from custody.place p where p.parent = new.id and p.closed_at is null
                   and (p.rank > new.rank or new.closed_at is not null)) then
            raise exception 'what stands in a place stands lower and open no longer than it' using errcode = 'restrict_violation';
        end if;
    end if;
    return new;
end $$;
create trigger places_in_order before insert or update on custody.place
    for each row execute function custody.keep_places_in_order();
create trigger nothing_is_deleted before delete on custody.place for each row execute function custody.keep();
create trigger changes_only_grow before update or delete on custody.place_change for each row execute function custody.keep();

create sequence custody.carrier_number;

-- One thing that can be held in a hand: its row is the balance of its movements, written by them alone.
create table custody.carrier (
    id          uuid        primary key,
    -- the house's own number, on its label
    number      bigint      not null default nextval('custody.carrier_number') unique,
    kind        text        not null check (kind in
        ('ORIGINAL', 'RECEIVED', 'ISSUED', 'COPY', 'EXTRACT', 'PHOTOGRAPH', 'SCAN', 'DISC', 'USB', 'NOTEBOOK', 'OBJECT')),
    medium      text        not null check (medium in ('PAPER', 'DISC', 'USB', 'ELECTRONIC', 'OBJECT')),
    document    uuid        references registry.document (id),
    -- bản số, bản sao số: within its document and kind
    copy_number integer     check (copy_number >= 1),
    -- what it was copied from
    parent      uuid        references custody.carrier (id),
    -- null: as the paper
    pages       integer     check (pages between 1 and 100000),
    -- of a notebook, a disc, an object; of a paper the line of the book says it, and nothing else
    level       text,
    rank        smallint    check (rank between 0 and 9),
    -- the place of its recipient in registry.recipient
    recipient   smallint,
    content     uuid        references vault.content_key (content_id),
    sealed_name bytea,
    made_at     timestamptz not null,
    made_by     uuid        not null,
    entry       uuid        not null references ledger.entry (id),
    state       text        not null default 'MADE' check (state in
        ('MADE', 'HELD', 'IN_TRANSIT', 'CARRIED_OUT', 'OUTSIDE', 'DESTROYED', 'LOST', 'VOID')),
    holder      uuid,
    place       uuid        references custody.place (id),
    moves       integer     not null default 0,
    moved_at    timestamptz not null,
    constraint carrier_has_one_level check (
        (document is null and level is not null and rank is not null and sealed_name is not null)
        or (document is not null and level is null and rank is null)),
    check (sealed_name is null or content is not null),
    -- exactly one who answers, as long as there is anything to answer for here
    constraint carrier_has_one_holder check (
        case state
            when 'HELD' then holder is not null
            when 'IN_TRANSIT' then holder is not null and place is null
            when 'CARRIED_OUT' then holder is not null and place is null
            else holder is null and place is null
        end)
);
create unique index carrier_copy_number on custody.carrier (document, kind, copy_number) where copy_number is not null;
create index carrier_document on custody.carrier (document, kind, copy_number, number);
create index carrier_holder on custody.carrier (holder, number) where holder is not null;
create index carrier_place on custody.carrier (place, number) where place is not null;
create index carrier_parent on custody.carrier (parent) where parent is not null;
create index carrier_content on custody.carrier (content) where content is not null;
create index carrier_state on custody.carrier (state, number);

-- Double entry: what leaves one account arrives in another. Only grows.
create table custody.movement (
    carrier     uuid        not null references custody.carrier (id),
    number      integer     not null check (number >= 1),
    reason      text        not null check (reason ~ '^[A-Z_]{3,30}$'),
    from_state  text        not null,
    from_holder uuid,
    from_place  uuid        references custody.place (id),
    to_state    text        not null,
    to_holder   uuid,
    to_place    uuid        references custody.place (id),
    content     uuid        references vault.content_key (content_id),
    sealed_note bytea,
    at          timestamptz not null,
    by          uuid        not null,
    second      uuid,
    entry       uuid        not null references ledger.entry (id),
    primary key (carrier, number),
    check ((content is null) = (sealed_note is null)),
    check (to_state <> 'MADE')
);
create index movement_at on custody.movement (at, carrier, number);

create function custody.level_rank(document uuid, own smallint) returns smallint language sql stable as $$
    select coalesce((select d.rank from registry.document d where d.id = document), own)
$$;

create function custody.post() returns trigger language plpgsql as $$
declare
    stands custody.carrier;
    into_place custody.place;
begin
    select * into stands from custody.carrier where id = new.carrier for update;
    if new.number <> stands.moves + 1
        or (new.from_state, new.from_holder, new.from_place)
            is distinct from (stands.state, stands.holder, stands.place) then
        raise exception 'a carrier moves from where it stands' using errcode = 'restrict_violation';
    end if;
    if stands.state in ('DESTROYED', 'VOID') then
        raise exception 'what is destroyed does not move' using errcode = 'restrict_violation';
    end if;
    if new.to_place is not null then
        select * into into_place from custody.place where id = new.to_place for share;
        if into_place.closed_at is not null
            or into_place.rank < custody.level_rank(stands.document, stands.rank) then
            raise exception 'nothing is put into a place that is closed or rated below it' using errcode = 'restrict_violation';
        end if;
    end if;
    update custody.carrier
    set state = new.to_state, holder = new.to_holder, place = new.to_place, moves = new.number, moved_at = new.at
    where id = new.carrier;
    return new;
end $$;
create trigger post before insert on custody.movement for each row execute function custody.post();
create trigger movements_only_grow before update or delete on custody.movement for each row execute function custody.keep();

-- The balance is written by movements alone; what a carrier is never changes, but for whom it is meant.
create function custody.keep_balance() returns trigger language plpgsql as $$
begin
    if pg_trigger_depth() < 2
        and (old.state, old.holder, old.place, old.moves, old.moved_at)
            is distinct from (new.state, new.holder, new.place, new.moves, new.moved_at) then
        raise exception 'a carrier changes only by a movement' using errcode = 'restrict_violation';
    end if;
    -- a paper that was entered anew in the secret book takes its copies along
    if old.document is distinct from new.document and not exists (
        select 1 from registry.document d where d.id = old.document and d.moved_to = new.document) then
        raise exception 'what a carrier is never changes' using errcode = 'restrict_violation';
    end if;
    if (old.id, old.number, old.kind, old.copy_number, old.parent, old.level, old.rank)
        is distinct from (new.id, new.number, new.kind, new.copy_number, new.parent, new.level, new.rank) then
        raise exception 'what a carrier is never changes' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_balance before update on custody.carrier for each row execute function custody.keep_balance();
create trigger nothing_is_deleted before delete on custody.carrier for each row execute function custody.keep();

create function custody.begin_with_nothing() returns trigger language plpgsql as $$
begin
    if new.state <> 'MADE' or new.moves <> 0 then
        raise exception 'a carrier begins with its first movement' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger begin_with_nothing before insert on custody.carrier for each row execute function custody.begin_with_nothing();

create function custody.require_movement() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from custody.movement m where m.carrier = new.id and m.number = 1) then
        raise exception 'there is no carrier without a movement' using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create constraint trigger no_carrier_without_movement after insert on custody.carrier
    deferrable initially deferred for each row execute function custody.require_movement();

-- A place is not rated below what stands in it.
create function custody.keep_rating() returns trigger language plpgsql as $$
begin
    if (new.rank < old.rank or (new.closed_at is not null and old.closed_at is null)) and exists (
        select 1 from custody.carrier c
        where c.place = new.id
            and (new.closed_at is not null or custody.level_rank(c.document, c.rank) > new.rank)) then
        raise exception 'what stands in a place is not above it' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_rating before update on custody.place for each row execute function custody.keep_rating();

-- Kiểm kê: what should stand in a place, what was found, and why they differ.
create table custody.stocktaking (
    id            uuid        primary key,
    place         uuid        not null references custody.place (id),
    begun_at      timestamptz not null,
    begun_by      uuid        not null,
    closed_at     timestamptz,
    closed_by     uuid,
    second        uuid,
    content       uuid        references vault.content_key (content_id),
    entry         uuid        not null references ledger.entry (id),
    closing_entry uuid        references ledger.entry (id),
    check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (closing_entry is null))
);
create unique index stocktaking_open on custody.stocktaking (place) where closed_at is null;
create index stocktaking_place on custody.stocktaking (place, begun_at desc);
create index stocktaking_newest on custody.stocktaking (begun_at desc, id);

create table custody.stocktaking_line (
    stocktaking   uuid    not null references custody.stocktaking (id),
    carrier       uuid    not null references custody.carrier (id),
    expected      boolean not null,
    found         boolean not null,
    -- where it should have stood
    place         uuid    references custody.place (id),
    sealed_reason bytea,
    primary key (stocktaking, carrier),
    check (expected or found)
);
create index stocktaking_line_carrier on custody.stocktaking_line (carrier);
create trigger nothing_is_deleted before delete on custody.stocktaking for each row execute function custody.keep();
create trigger nothing_is_deleted before delete on custody.stocktaking_line for each row execute function custody.keep();

create function custody.keep_closed() returns trigger language plpgsql as $$
begin
    if exists (select 1 from custody.stocktaking s where s.id = old.stocktaking and s.closed_at is not null) then
        raise exception 'a closed stocktaking stays as it is' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger closed_stays before update on custody.stocktaking_line for each row execute function custody.keep_closed();
