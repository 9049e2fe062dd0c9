-- custody: what is destroyed, on whose decision, by whom, and what must not be. Words are sealed under one content of each
-- destruction, or of each hold.

create sequence custody.destruction_number;

-- Tiêu hủy: a list that is proposed, decided on and carried out; an urgent one is only reported.
create table custody.destruction (
    id                 uuid        primary key,
    number             bigint      not null default nextval('custody.destruction_number') unique,
    kind               text        not null check (kind in ('NO_LONGER_NEEDED', 'URGENT')),
    state              text        not null check (state in ('PROPOSED', 'DECIDED', 'REFUSED', 'WITHDRAWN', 'DONE')),
    -- highest of all that stands on the list
    level              text        not null,
    rank               smallint    not null check (rank between 0 and 9),
    content            uuid        not null references vault.content_key (content_id),
    sealed_reason      bytea       not null,
    -- the written proposal
    written_number     text        check (length(written_number) between 1 and 60),
    written_day        date,
    proposed_by        uuid        not null,
    proposed_at        timestamptz not null,
    entry              uuid        not null references ledger.entry (id),
    council_number     text        check (length(council_number) between 1 and 60),
    council_day        date,
    council_chair      uuid,
    council_keeper     uuid,
    sealed_members     bytea,
    minutes_number     text        check (length(minutes_number) between 1 and 60),
    minutes_day        date,
    sealed_conclusion  bytea,
    council_entry      uuid        references ledger.entry (id),
    decision_number    text        check (length(decision_number) between 1 and 60),
    decision_day       date,
    decider            uuid,
    decider_as         text,
    position           text,
    delegation         uuid,
    decided_at         timestamptz,
    decided_by         uuid,
    sealed_refusal     bytea,
    decision_entry     uuid        references ledger.entry (id),
    record_number      text        check (length(record_number) between 1 and 60),
    method             text        check (method in ('PULPED', 'BURNT', 'DISSOLVED', 'WIPED', 'BROKEN')),
    sealed_how         bytea,
    sealed_where       bytea,
    sealed_witnesses   bytea,
    done_at            timestamptz,
    done_by            uuid,
    second             uuid,
    done_entry         uuid        references ledger.entry (id),
    seen_at            timestamptz,
    seen_by            uuid,
    seen_entry         uuid        references ledger.entry (id),
    constraint destruction_is_decided check (
        (state in ('DECIDED', 'DONE') and kind = 'NO_LONGER_NEEDED')
            = (decider is not null and decision_number is not null and decision_day is not null)),
    -- nobody destroys alone what could wait
    constraint destruction_is_done_by_two check (
        (state = 'DONE') = (done_at is not null and done_by is not null and done_entry is not null and method is not null)
        and (state <> 'DONE' or kind = 'URGENT' or (second is not null and second <> done_by and record_number is not null))),
    constraint council_is_whole check (
        (council_number is null) = (council_day is null) and (council_number is null) = (council_chair is null)
        and (council_number is null) = (council_keeper is null) and (council_number is null) = (minutes_number is null)
        and (council_number is null) = (minutes_day is null) and (council_number is null) = (council_entry is null)),
    check ((written_number is null) = (written_day is null)),
    check ((seen_at is null) = (seen_by is null) and (seen_at is null) = (seen_entry is null)),
    check (seen_at is null or kind = 'URGENT')
);
create index destruction_newest on custody.destruction (number desc);
create index destruction_proposer on custody.destruction (proposed_by, number desc);

create table custody.destruction_item (
    destruction uuid     not null references custody.destruction (id),
    number      integer  not null check (number >= 1),
    what        text     not null check (what in ('CARRIER', 'FILES', 'WORDS')),
    carrier     uuid     references custody.carrier (id),
    document    uuid     references registry.document (id),
    -- waits for its destruction
    open        boolean  not null default true,
    sealed_dropped bytea,
    primary key (destruction, number),
    check ((what = 'CARRIER') = (carrier is not null)),
    check ((what <> 'CARRIER') = (document is not null)),
    check (sealed_dropped is null or not open)
);
-- nothing stands on two lists that are still open
create unique index destruction_item_carrier on custody.destruction_item (carrier) where open and carrier is not null;
create unique index destruction_item_document on custody.destruction_item (document, what) where open and document is not null;
create index destruction_item_of_carrier on custody.destruction_item (carrier) where carrier is not null;
create index destruction_item_of_document on custody.destruction_item (document) where document is not null;

create function custody.keep_finished_destruction() returns trigger language plpgsql as $$
begin
    if old.state in ('REFUSED', 'WITHDRAWN', 'DONE')
        and (to_jsonb(old) - 'seen_at' - 'seen_by' - 'seen_entry')
            is distinct from (to_jsonb(new) - 'seen_at' - 'seen_by' - 'seen_entry')
        or old.seen_at is not null then
        raise exception 'a finished destruction stays as it is' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger finished_stays before update on custody.destruction
    for each row execute function custody.keep_finished_destruction();
create trigger nothing_is_deleted before delete on custody.destruction for each row execute function custody.keep();
create trigger nothing_is_deleted before delete on custody.destruction_item for each row execute function custody.keep();

-- Giữ lại: what must not be destroyed, why, until when.
create table custody.hold (
    id            uuid        primary key,
    carrier       uuid        references custody.carrier (id),
    document      uuid        references registry.document (id),
    -- last day; null: until it is lifted
    until         date,
    content       uuid        not null references vault.content_key (content_id),
    sealed_reason bytea       not null,
    set_at        timestamptz not null,
    set_by        uuid        not null,
    entry         uuid        not null references ledger.entry (id),
    lifted_at     timestamptz,
    lifted_by     uuid,
    second        uuid,
    sealed_lifted bytea,
    lifting_entry uuid        references ledger.entry (id),
    check ((carrier is null) <> (document is null)),
    check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifting_entry is null)
        and (lifted_at is null) = (sealed_lifted is null))
);
create index hold_carrier on custody.hold (carrier) where carrier is not null;
create index hold_document on custody.hold (document) where document is not null;
create index hold_open on custody.hold (set_at, id) where lifted_at is null;
create trigger nothing_is_deleted before delete on custody.hold for each row execute function custody.keep();

create function custody.keep_hold() returns trigger language plpgsql as $$
begin
    if old.lifted_at is not null or (old.id, old.carrier, old.document, old.until, old.set_at, old.set_by, old.entry)
        is distinct from (new.id, new.carrier, new.document, new.until, new.set_at, new.set_by, new.entry) then
        raise exception 'a hold is lifted once, and never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger hold_stays before update on custody.hold for each row execute function custody.keep_hold();

create function custody.is_held_back(of_carrier uuid, of_document uuid, at timestamptz) returns boolean
language sql stable as $$
    select exists (
        select 1 from custody.hold h
        where (h.carrier = of_carrier or h.document = of_document) and h.lifted_at is null
            and (h.until is null or h.until >= (at at time zone 'Asia/Ho_Chi_Minh')::date))
$$;

-- Whoever holds something back, and whoever destroys it, wait for each other at the same row.
create function custody.wait_for_destruction() returns trigger language plpgsql as $$
begin
    if new.carrier is not null then
        perform 1 from custody.carrier where id = new.carrier for update;
    else
        perform 1 from registry.document where id = new.document for update;
        perform 1 from custody.carrier where document = new.document order by number for update;
    end if;
    return new;
end $$;
create trigger waits before insert on custody.hold for each row execute function custody.wait_for_destruction();

create function custody.refuse_what_is_held_back() returns trigger language plpgsql as $$
declare
    paper uuid;
begin
    if new.to_state in ('DESTROYED', 'VOID') then
        select document into paper from custody.carrier where id = new.carrier for update;
        if custody.is_held_back(new.carrier, paper, new.at) then
            raise exception 'what is held back is not destroyed' using errcode = 'restrict_violation';
        end if;
    end if;
    return new;
end $$;
create trigger held_back before insert on custody.movement
    for each row execute function custody.refuse_what_is_held_back();

create function custody.refuse_words_held_back() returns trigger language plpgsql as $$
begin
    if new.destroyed_at is not null and old.destroyed_at is null
        and custody.is_held_back(null, new.id, new.destroyed_at) then
        raise exception 'what is held back is not destroyed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger held_back before update of destroyed_at on registry.document
    for each row execute function custody.refuse_words_held_back();

create function custody.refuse_file_held_back() returns trigger language plpgsql as $$
begin
    if new.removed_at is not null and old.removed_at is null then
        perform 1 from registry.document where id = new.document for share;
        if custody.is_held_back(null, new.document, new.removed_at) then
            raise exception 'what is held back is not destroyed' using errcode = 'restrict_violation';
        end if;
    end if;
    return new;
end $$;
create trigger held_back before update of removed_at on registry.attachment
    for each row execute function custody.refuse_file_held_back();

-- registry: what the book says of it, for good. No words, so nothing of it ever needs to be destroyed.
create table registry.destroyed_part (
    document uuid        not null references registry.document (id),
    number   integer     not null check (number >= 1),
    -- number of the minutes
    record   text        not null check (length(record) between 1 and 60),
    day      date        not null,
    copies   integer     not null check (copies >= 0),
    files    integer     not null check (files >= 0),
    at       timestamptz not null,
    entry    uuid        not null references ledger.entry (id),
    primary key (document, number)
);
create trigger destroyed_parts_only_grow before update or delete on registry.destroyed_part
    for each row execute function custody.keep();
