-- safeguards: the machines and media of the office (máy, thiết bị, vật mang tin). Everything is in clear, as what stands on a
-- device itself: make, serial number, seal, place, never a name or what is kept on it. Nothing is deleted.

create table safeguards.device (
    id           uuid        primary key,
    -- the house's own: TB-…
    number       bigint      generated always as identity unique,
    kind         text        not null check (kind in
        ('COMPUTER', 'COPIER', 'PRINTER', 'SCANNER', 'CAMERA', 'RECORDER', 'USB', 'TOKEN', 'OTHER')),
    make         text        not null check (length(make) between 1 and 60),
    serial       text        check (length(serial) between 1 and 40),
    purpose      text        not null check (length(purpose) between 1 and 300),
    network      text        not null check (network in ('NONE', 'INTERNAL', 'INTERNET')),
    -- up to which it may serve; null: for nothing secret
    level        text,
    rank         smallint    not null default 0 check (rank between 0 and 9),
    checked_on   date,
    passed       boolean,
    check_note   text        check (length(check_note) between 1 and 300),
    next_check   date,
    seal         text        check (length(seal) between 1 and 60),
    -- name of the machine as the machine guard knows it
    host         text        check (length(host) between 1 and 64),
    holder       uuid        not null,
    place        text        check (length(place) between 1 and 120),
    entered_at   timestamptz not null,
    entered_by   uuid        not null,
    disposed_at  timestamptz,
    -- how often something was done to it: who acts says what they saw
    acts         integer     not null check (acts >= 1),
    check ((level is null) = (rank = 0)),
    check (network <> 'INTERNET' or rank = 0),
    check ((checked_on is null) = (passed is null)),
    check (next_check is null or next_check > checked_on)
);
create unique index device_serial on safeguards.device (kind, lower(make), lower(serial)) where disposed_at is null;
create index device_holder on safeguards.device (holder, number) where disposed_at is null;
create index device_in_service on safeguards.device (number) where disposed_at is null;

-- What was done to a device. Rows are only added.
create table safeguards.device_act (
    device  uuid        not null references safeguards.device (id),
    act     integer     not null check (act >= 1),
    kind    text        not null check (kind in
        ('ENTERED', 'HANDED_OVER', 'CHECKED', 'CHANGED', 'REPURPOSED', 'DISPOSED', 'TAKEN_OVER', 'MISSING')),
    at      timestamptz not null,
    by      uuid        not null,
    -- who signed as receiver, or as second person
    second  uuid,
    alone   boolean     not null default false,
    holder  uuid        not null,
    -- what was found, how the secrets were removed, what it was for before
    note    text        check (length(note) between 1 and 600),
    entry   uuid        not null references ledger.entry (id),
    primary key (device, act),
    check (kind not in ('REPURPOSED', 'DISPOSED', 'MISSING') or (note is not null and (second is not null or alone))),
    check (kind not in ('HANDED_OVER', 'TAKEN_OVER') or second is not null or alone)
);

create function safeguards.keep_device() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a device that was entered stays in the register' using errcode = 'restrict_violation';
    end if;
    if old.disposed_at is not null or new.acts <> old.acts + 1
        or (old.id, old.number, old.kind, old.make, old.entered_at, old.entered_by)
            is distinct from (new.id, new.number, new.kind, new.make, new.entered_at, new.entered_by) then
        raise exception 'a device changes by acts, and not after it was disposed of' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_device before update or delete on safeguards.device
    for each row execute function safeguards.keep_device();

create function safeguards.keep_device_act() returns trigger language plpgsql as $$
begin
    raise exception 'what was done to a device stays' using errcode = 'restrict_violation';
end $$;
create trigger keep_device_act before update or delete on safeguards.device_act
    for each row execute function safeguards.keep_device_act();
