-- organisation: an office that ends hands over to one that goes on. What came from which office, and that ours has ended.

-- Cơ quan tiền nhiệm: an office whose registers, copies and open duties are ours now. Its id is that of the hand-over.
create table organisation.predecessor (
    id          uuid        primary key,
    name        text        not null check (length(name) between 1 and 300),
    superior    text        not null check (length(superior) <= 300),
    side        text        not null check (side in ('PARTY', 'STATE')),
    symbol      text        not null check (length(symbol) between 1 and 30),
    -- last day it worked, and the day its things became ours
    last_day    date        not null,
    accepted_at timestamptz not null,
    -- of the key it signed with
    fingerprint text        not null check (length(fingerprint) between 1 and 60)
);

alter table organisation.person add column predecessor uuid references organisation.predecessor (id);
alter table organisation.unit add column predecessor uuid references organisation.predecessor (id);

-- Bàn giao: our own end. Closed from HANDED_OVER on, until it is taken back; RECEIVED is for good.
create table organisation.closing (
    id          uuid        primary key,
    state       text        not null check (state in ('HANDED_OVER', 'TAKEN_BACK', 'RECEIVED')),
    -- who goes on, and the keys it showed us
    to_name     text        not null check (length(to_name) between 1 and 300),
    to_symbol   text        not null check (length(to_symbol) between 1 and 30),
    to_seals    bytea       not null check (length(to_seals) = 32),
    to_signs    bytea       not null check (length(to_signs) = 32),
    basis       text        not null check (length(basis) between 1 and 500),
    last_day    date        not null,
    ordered_at  timestamptz not null,
    ordered_by  uuid        not null,
    second      uuid,
    entry       uuid        not null,
    -- fingerprint of the receipt, once it is here
    ended_at    timestamptz,
    ended_by    uuid,
    end_entry   uuid,
    check ((state = 'HANDED_OVER') = (ended_at is null)),
    check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_entry is null))
);
-- one end at a time
create unique index closing_once on organisation.closing ((true)) where state <> 'TAKEN_BACK';

create function organisation.keep_closing() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state <> 'HANDED_OVER'
        or (to_jsonb(old) - 'state' - 'ended_at' - 'ended_by' - 'end_entry')
            is distinct from (to_jsonb(new) - 'state' - 'ended_at' - 'ended_by' - 'end_entry') then
        raise exception 'a hand-over ends once, and stays as it is' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger closing_stays before update or delete on organisation.closing
    for each row execute function organisation.keep_closing();

create function organisation.keep_predecessor() returns trigger language plpgsql as $$
begin
    raise exception 'a predecessor stays as it is' using errcode = 'restrict_violation';
end $$;
create trigger predecessors_stay before update or delete on organisation.predecessor
    for each row execute function organisation.keep_predecessor();

-- What was handed over is changed by nobody any more, whatever way it comes: planted upon the tables that are handed over.
create function organisation.refuse_after_handing_over() returns trigger language plpgsql as $$
begin
    if exists (select 1 from organisation.closing where state <> 'TAKEN_BACK') then
        raise exception 'this office has handed over' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
