-- safeguards: the seals and stamps of the office (con dấu): who keeps each, what each was put on, whether it is still there and
-- whole. Numbers of papers stand here, never what they are about. Nothing is deleted.

create table safeguards.official_seal (
    id          uuid        primary key,
    -- the house's own: CD-…
    number      bigint      generated always as identity unique,
    kind        text        not null check (kind in ('BODY', 'SMALL', 'TITLE', 'NAME', 'LEVEL', 'OTHER')),
    name        text        not null check (length(name) between 1 and 120),
    -- code of the stamp of the packs, for a stamp they prescribe
    stamp       text        check (length(stamp) between 1 and 40),
    certificate text        check (length(certificate) between 1 and 120),
    received    date        not null,
    keeper      uuid        not null,
    place       text        not null check (length(place) between 1 and 120),
    checked_on  date,
    sound       boolean,
    check_note  text        check (length(check_note) between 1 and 300),
    next_check  date,
    gone_at     timestamptz,
    entered_at  timestamptz not null,
    entered_by  uuid        not null,
    -- how often something was done to it: who acts says what they saw
    acts        integer     not null check (acts >= 1),
    check ((stamp is not null) = (kind = 'LEVEL')),
    check ((checked_on is null) = (sound is null)),
    check (next_check is null or next_check > checked_on)
);
create index official_seal_keeper on safeguards.official_seal (keeper) where gone_at is null;
create index official_seal_stamp on safeguards.official_seal (stamp) where gone_at is null;

create table safeguards.official_seal_act (
    seal    uuid        not null references safeguards.official_seal (id),
    act     integer     not null check (act >= 1),
    kind    text        not null check (kind in ('ENTERED', 'HANDED_OVER', 'CHECKED', 'GONE')),
    at      timestamptz not null,
    by      uuid        not null,
    second  uuid,
    alone   boolean     not null default false,
    keeper  uuid        not null,
    note    text        check (length(note) between 1 and 300),
    entry   uuid        not null references ledger.entry (id),
    primary key (seal, act),
    check (kind <> 'HANDED_OVER' or second is not null),
    check (kind <> 'GONE' or (note is not null and (second is not null or alone)))
);

-- What it was put on, in order. A line that is wrong is struck out, and another written.
create table safeguards.official_seal_use (
    seal     uuid        not null references safeguards.official_seal (id),
    number   bigint      generated always as identity,
    day      date        not null,
    paper    text        not null check (length(paper) between 1 and 60),
    copies   integer     not null check (copies between 1 and 10000),
    asked_by uuid,
    note     text        check (length(note) between 1 and 300),
    at       timestamptz not null,
    by       uuid        not null,
    entry    uuid        not null references ledger.entry (id),
    struck   text        check (length(struck) between 1 and 300),
    primary key (seal, number)
);
create index official_seal_use_paper on safeguards.official_seal_use (lower(paper));

create function safeguards.keep_official_seal() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.gone_at is not null or new.acts <> old.acts + 1
        or (old.id, old.number, old.kind, old.name, old.stamp, old.received, old.entered_at, old.entered_by)
            is distinct from (new.id, new.number, new.kind, new.name, new.stamp, new.received, new.entered_at, new.entered_by) then
        raise exception 'a seal changes by acts, and not after it went' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_official_seal before update or delete on safeguards.official_seal
    for each row execute function safeguards.keep_official_seal();

create function safeguards.keep_official_seal_use() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.struck is not null or new.struck is null
        or (old.seal, old.number, old.day, old.paper, old.copies, old.asked_by, old.note, old.at, old."by", old.entry)
            is distinct from
            (new.seal, new.number, new.day, new.paper, new.copies, new.asked_by, new.note, new.at, new."by", new.entry) then
        raise exception 'a use of a seal is struck out once, and otherwise stays' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_official_seal_use before update or delete on safeguards.official_seal_use
    for each row execute function safeguards.keep_official_seal_use();
create trigger keep_official_seal_act before update or delete on safeguards.official_seal_act
    for each row execute function safeguards.keep_added();
