-- custody: slips by which carriers go from one who answers to another. Words are sealed under a content of the slip; days, numbers
-- and ids are in clear. Nothing is deleted.

create sequence custody.handover_number;

-- Phiếu giao nhận: carriers of one giver for one receiver.
create table custody.handover (
    id             uuid        primary key,
    -- the house's own, on the slip and in its QR: GN-…
    number         bigint      not null unique,
    giver          uuid        not null,
    -- a person of the office; null: another body, whose name is among the words
    receiver       uuid        check (receiver <> giver),
    -- the highest of what goes along
    level          text        not null,
    rank           smallint    not null check (rank between 0 and 9),
    content        uuid        not null references vault.content_key (content_id),
    -- Chỉ người có tên mới được bóc bì
    addressee_only boolean     not null default false,
    prepared_at    timestamptz not null,
    packed_at      timestamptz,
    packed_by      uuid,
    envelopes      smallint    check (envelopes between 0 and 9),
    letter         text        check (letter ~ '^[A-Z]$'),
    seal           text        check (length(seal) between 1 and 40),
    -- of the office, taken over by own signature; null: the giver, or whom the words name
    courier        uuid,
    taken_at       timestamptz,
    means          text        check (length(means) between 1 and 100),
    left_at        timestamptz,
    state          text        not null default 'PREPARED' check (state in
        ('PREPARED', 'ON_WAY', 'RECEIVED', 'EXCEPTIONS', 'WITHDRAWN')),
    ended_at       timestamptz,
    ended_by       uuid,
    receipt        text        check (receipt in ('SCREEN', 'OWN', 'PAPER')),
    -- whether the seal was whole when it came
    seal_whole     boolean,
    -- fingerprint of the key the receiver signed with; the signature is in the ledger
    signed_key     text,
    -- its line in the transfer register
    book_year      smallint,
    book_number    integer     check (book_number >= 1),
    -- of the last act
    entry          uuid        not null references ledger.entry (id),
    unique (book_year, book_number),
    check ((packed_at is null) = (packed_by is null) and (packed_at is null) = (envelopes is null)),
    check ((courier is null) = (taken_at is null)),
    check ((state in ('RECEIVED', 'EXCEPTIONS', 'WITHDRAWN')) = (ended_at is not null)),
    check ((ended_at is null) = (ended_by is null)),
    check ((state in ('RECEIVED', 'EXCEPTIONS')) = (receipt is not null)),
    check ((signed_key is not null) = coalesce(receipt in ('SCREEN', 'OWN'), false)),
    check ((book_year is null) = (book_number is null)),
    -- whatever has left the giver stands in the register
    check (book_number is not null or state = 'PREPARED' or (state = 'WITHDRAWN' and left_at is null))
);
create index handover_open on custody.handover (prepared_at, number) where state in ('PREPARED', 'ON_WAY');
create index handover_giver on custody.handover (giver, number);
create index handover_receiver on custody.handover (receiver, number) where receiver is not null;
create index handover_courier on custody.handover (courier, number) where courier is not null;

create table custody.handover_word (
    handover uuid  not null references custody.handover (id),
    name     text  not null check (name ~ '^[A-Z_]{3,30}$'),
    sealed   bytea not null,
    primary key (handover, name)
);

create table custody.handover_line (
    handover uuid     not null references custody.handover (id),
    position smallint not null check (position >= 1),
    carrier  uuid     not null references custody.carrier (id),
    open     boolean  not null default true,
    -- as it was prepared; null where nobody knows
    pages    integer,
    found    boolean,
    counted  integer  check (counted >= 0),
    primary key (handover, carrier),
    check (not open or found is null)
);
-- nothing stands on two slips that are open
create unique index handover_line_open on custody.handover_line (carrier) where open;
create index handover_line_carrier on custody.handover_line (carrier);

-- Bất thường khi giao nhận: of a slip, of one thing on it, or of a parcel from outside that is in no book yet.
create table custody.handover_fault (
    id            uuid        primary key,
    number        bigint      generated always as identity unique,
    handover      uuid        references custody.handover (id),
    carrier       uuid        references custody.carrier (id),
    kind          text        not null check (kind in ('TORN', 'OPENED', 'SWAPPED', 'MISSING', 'COUNT', 'OTHER')),
    level         text        not null,
    rank          smallint    not null check (rank between 0 and 9),
    content       uuid        not null references vault.content_key (content_id),
    sealed_words  bytea       not null,
    -- of a parcel: who sent it, and what stands on its outside
    sealed_sender bytea,
    sealed_marks  bytea,
    found_at      timestamptz not null,
    found_by      uuid        not null,
    entry         uuid        not null references ledger.entry (id),
    told_at       timestamptz,
    told_by       uuid,
    seen_at       timestamptz,
    seen_by       uuid,
    sealed_answer bytea,
    closing_entry uuid        references ledger.entry (id),
    check (carrier is null or handover is not null),
    check ((handover is null) = (sealed_sender is not null)),
    check ((told_at is null) = (told_by is null)),
    check ((seen_at is null) = (seen_by is null) and (seen_at is null) = (sealed_answer is null))
);
create index handover_fault_handover on custody.handover_fault (handover) where handover is not null;
create index handover_fault_unseen on custody.handover_fault (number) where seen_at is null;

-- Phiếu ký tay: a scan of the slip that was signed on paper.
create table custody.handover_scan (
    id       uuid        primary key,
    handover uuid        not null references custody.handover (id),
    content  uuid        not null references vault.content_key (content_id),
    kind     text        not null,
    size     bigint      not null check (size > 0),
    added_at timestamptz not null,
    added_by uuid        not null,
    entry    uuid        not null references ledger.entry (id)
);
create index handover_scan_handover on custody.handover_scan (handover, added_at);

create function custody.keep_handover() returns trigger language plpgsql as $$
begin
    if (old.id, old.number, old.giver, old.receiver, old.level, old.rank, old.content, old.addressee_only, old.prepared_at)
        is distinct from
        (new.id, new.number, new.giver, new.receiver, new.level, new.rank, new.content, new.addressee_only, new.prepared_at)
        or (old.book_number is not null and (old.book_year, old.book_number) is distinct from (new.book_year, new.book_number))
        or (old.left_at is not null and old.left_at is distinct from new.left_at) then
        raise exception 'what a slip says never changes' using errcode = 'restrict_violation';
    end if;
    if (old.state, new.state) not in (
        ('PREPARED', 'PREPARED'), ('PREPARED', 'ON_WAY'), ('PREPARED', 'RECEIVED'), ('PREPARED', 'EXCEPTIONS'),
        ('PREPARED', 'WITHDRAWN'), ('ON_WAY', 'ON_WAY'), ('ON_WAY', 'RECEIVED'), ('ON_WAY', 'EXCEPTIONS'),
        ('ON_WAY', 'WITHDRAWN')) then
        raise exception 'a slip does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
    end if;
    if new.ended_at is not null and exists (
        select 1 from custody.handover_line l where l.handover = new.id and l.open) then
        raise exception 'a slip ends with all that stands on it' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_handover before update on custody.handover for each row execute function custody.keep_handover();
create trigger nothing_is_deleted before delete on custody.handover for each row execute function custody.keep();
create trigger words_only_grow before update or delete on custody.handover_word for each row execute function custody.keep();
create trigger nothing_is_deleted before delete on custody.handover_line for each row execute function custody.keep();
create trigger nothing_is_deleted before delete on custody.handover_fault for each row execute function custody.keep();
create trigger scans_only_grow before update or delete on custody.handover_scan for each row execute function custody.keep();

create function custody.keep_handover_line() returns trigger language plpgsql as $$
begin
    if not old.open or (old.handover, old.position, old.carrier, old.pages)
        is distinct from (new.handover, new.position, new.carrier, new.pages) then
        raise exception 'what was received is entered once' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_handover_line before update on custody.handover_line
    for each row execute function custody.keep_handover_line();

create function custody.keep_handover_fault() returns trigger language plpgsql as $$
begin
    if old.seen_at is not null or (old.told_at is not null and (old.told_at, old.told_by) is distinct from (new.told_at, new.told_by))
        or (old.id, old.handover, old.carrier, old.kind, old.content, old.sealed_words, old.found_at, old.found_by, old.entry)
            is distinct from
            (new.id, new.handover, new.carrier, new.kind, new.content, new.sealed_words, new.found_at, new.found_by, new.entry) then
        raise exception 'what was found at a receipt stays' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_handover_fault before update on custody.handover_fault
    for each row execute function custody.keep_handover_fault();
