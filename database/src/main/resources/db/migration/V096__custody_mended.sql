-- custody: what the database did not hold yet.

-- A copy that is being recalled, or that came back by it, goes nowhere before the recall is closed.
create function custody.refuse_what_is_recalled() returns trigger language plpgsql as $$
begin
    if new.from_state = 'HELD' and new.to_state in ('OUTSIDE', 'CARRIED_OUT') then
        perform 1 from custody.carrier where id = new.carrier for update;
        if exists (
            select 1 from custody.recall_copy c join custody.recall r on r.id = c.recall
            where c.carrier = new.carrier and r.closed_at is null) then
            raise exception 'what is being recalled is not sent away' using errcode = 'restrict_violation';
        end if;
    end if;
    return new;
end $$;
create trigger kept_recalled before insert on custody.movement
    for each row execute function custody.refuse_what_is_recalled();

-- Whoever closes a recall, and whoever makes a copy of its paper, wait for each other.
create or replace function custody.follow_recall() returns trigger language plpgsql as $$
begin
    insert into custody.recall_copy (recall, carrier)
    select r.id, new.id from custody.recall r where r.document = new.document and r.closed_at is null for share;
    return null;
end $$;

-- A decision that was taken back stays in the file of a list that is free again.
alter table custody.destruction drop constraint destruction_is_decided;
alter table custody.destruction add constraint destruction_is_decided check (
    num_nonnulls(decider, decision_number, decision_day) = any (case
        when kind = 'NO_LONGER_NEEDED' and state in ('DECIDED', 'DONE') then array [3]
        when kind = 'NO_LONGER_NEEDED' and state = 'WITHDRAWN' then array [0, 3]
        else array [0]
    end));

-- A hold goes with its paper into the secret book, as its copies do.
create or replace function custody.keep_hold() returns trigger language plpgsql as $$
begin
    if old.lifted_at is not null or (old.id, old.carrier, old.until, old.set_at, old.set_by, old.entry)
            is distinct from (new.id, new.carrier, new.until, new.set_at, new.set_by, new.entry)
        or (old.document is distinct from new.document and not exists (
            select 1 from registry.document d where d.id = old.document and d.moved_to = new.document)) then
        raise exception 'a hold is lifted once, and never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

-- What an originator does not let be copied is lifted once; it, too, goes with its paper.
create function custody.keep_limit() returns trigger language plpgsql as $$
begin
    if old.lifted_at is not null or (old.number, old.set_by, old.set_at, old.entry)
            is distinct from (new.number, new.set_by, new.set_at, new.entry)
        or (old.document <> new.document and not exists (
            select 1 from registry.document d where d.id = old.document and d.moved_to = new.document)) then
        raise exception 'a limit is lifted once, and never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger limit_stays before update on custody.copying_limit for each row execute function custody.keep_limit();

-- By which act it left: what is carried along for something else does not come back with it.
alter table custody.request add column out_entry uuid references ledger.entry (id);

-- A list is rated as high as what stands on it, also when that is raised later.
create or replace function custody.keep_finished_destruction() returns trigger language plpgsql as $$
begin
    if old.state in ('REFUSED', 'WITHDRAWN', 'DONE')
            and (to_jsonb(old) - 'seen_at' - 'seen_by' - 'seen_entry' - 'level' - 'rank')
                is distinct from (to_jsonb(new) - 'seen_at' - 'seen_by' - 'seen_entry' - 'level' - 'rank')
        or old.seen_at is not null and (to_jsonb(old) - 'level' - 'rank') is distinct from (to_jsonb(new) - 'level' - 'rank')
        or new.rank < old.rank then
        raise exception 'a finished destruction stays as it is' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

-- What stands on a list is what was put on it; it goes off once, and nothing is put on one that is finished.
create function custody.keep_destruction_item() returns trigger language plpgsql as $$
declare
    listed custody.destruction;
begin
    if tg_op = 'UPDATE' then
        if (old.destruction, old.number, old.what, old.carrier, old.document)
                is distinct from (new.destruction, new.number, new.what, new.carrier, new.document)
            or (not old.open and old is distinct from new) then
            raise exception 'what stands on a list stays what it is' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    select * into listed from custody.destruction where id = new.destruction;
    -- an urgent one is written finished, with all that was on it
    if listed.state <> 'PROPOSED' and not (listed.kind = 'URGENT' and listed.done_entry = listed.entry and not new.open
        and exists (select 1 from custody.carrier c where c.id = new.carrier and c.state = 'HELD')) then
        raise exception 'nothing is put on a list that is decided or finished' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger items_stay before insert or update on custody.destruction_item
    for each row execute function custody.keep_destruction_item();

create or replace function custody.keep_return() returns trigger language plpgsql as $$
begin
    if old.returned_at is not null or (old.recall, old.carrier) is distinct from (new.recall, new.carrier) then
        raise exception 'what came back is entered once' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

-- What a carrier is, and how it was made, never changes.
create function custody.keep_made() returns trigger language plpgsql as $$
begin
    if (old.medium, old.pages, old.copy_order, old.made_at, old.made_by, old.entry)
        is distinct from (new.medium, new.pages, new.copy_order, new.made_at, new.made_by, new.entry) then
        raise exception 'what a carrier is never changes' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_made before update on custody.carrier for each row execute function custody.keep_made();

create function custody.keep_stocktaking() returns trigger language plpgsql as $$
begin
    if old.closed_at is not null or (old.id, old.place, old.begun_at, old.begun_by, old.entry)
        is distinct from (new.id, new.place, new.begun_at, new.begun_by, new.entry) then
        raise exception 'a closed stocktaking stays as it is' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger closed_stays before update on custody.stocktaking for each row execute function custody.keep_stocktaking();

create function custody.add_while_open() returns trigger language plpgsql as $$
begin
    if exists (select 1 from custody.stocktaking s where s.id = new.stocktaking and s.closed_at is not null) then
        raise exception 'a closed stocktaking stays as it is' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger added_while_open before insert on custody.stocktaking_line
    for each row execute function custody.add_while_open();
