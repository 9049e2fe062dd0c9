-- custody: people who leave (thôi việc, chuyển công tác, nghỉ hưu, không còn được phân công, chết, vắng mặt): what they hand over and
-- to whom, what was not found, their undertaking, and the end. Reasons are sealed. Nothing is deleted.

create table custody.leaving (
    id                uuid        primary key,
    -- the house's own: BG-…
    number            bigint      generated always as identity unique,
    person            uuid        not null,
    cause             text        not null check (cause in ('LEFT', 'MOVED', 'RETIRED', 'REASSIGNED', 'DIED', 'ABSENT')),
    last_day          date        not null,
    -- the decision or the fact it rests on
    basis             text        not null check (length(basis) between 1 and 300),
    begun_at          timestamptz not null,
    begun_by          uuid        not null,
    entry             uuid        not null references ledger.entry (id),
    handed_at         timestamptz,
    -- who took over in place of somebody who is not there, and who was with them
    taken_by          uuid,
    taken_with        uuid,
    alone             boolean     not null default false,
    undertaken_at     timestamptz,
    undertaking_entry uuid        references ledger.entry (id),
    closed_at         timestamptz,
    closed_by         uuid,
    closing_entry     uuid        references ledger.entry (id),
    -- it was begun by mistake: nothing was handed over and nobody left
    withdrawn         boolean     not null default false,
    check ((undertaken_at is null) = (undertaking_entry is null)),
    check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (closing_entry is null)),
    check (taken_by is null or (handed_at is not null and (taken_with is not null or alone))),
    check (taken_by is null or cause in ('DIED', 'ABSENT')),
    check (not withdrawn or (closed_at is not null and handed_at is null)),
    -- who is there signs an undertaking before they go
    constraint leaving_with_undertaking check (
        closed_at is null or withdrawn or cause in ('DIED', 'ABSENT') or undertaken_at is not null)
);
create unique index leaving_open on custody.leaving (person) where closed_at is null;
create index leaving_person on custody.leaving (person, number);

create table custody.leaving_line (
    leaving       uuid     not null references custody.leaving (id),
    position      integer  not null check (position >= 1),
    carrier       uuid     references custody.carrier (id),
    -- of safeguards.device, which is made later
    device        uuid,
    -- null: it was not found, and why is sealed
    receiver      uuid,
    content       uuid     references vault.content_key (content_id),
    sealed_reason bytea,
    entry         uuid     not null references ledger.entry (id),
    primary key (leaving, position),
    check (num_nonnulls(carrier, device) = 1),
    check ((receiver is null) = (sealed_reason is not null) and (content is null) = (sealed_reason is null))
);
create index leaving_line_carrier on custody.leaving_line (carrier) where carrier is not null;
create trigger nothing_is_deleted before delete on custody.leaving for each row execute function custody.keep();
create trigger lines_only_grow before update or delete on custody.leaving_line for each row execute function custody.keep();

create function custody.keep_leaving() returns trigger language plpgsql as $$
begin
    if old.closed_at is not null or (old.id, old.number, old.person, old.cause, old.begun_at, old.begun_by, old.entry)
        is distinct from (new.id, new.number, new.person, new.cause, new.begun_at, new.begun_by, new.entry)
        or (old.undertaken_at is not null and old.undertaken_at is distinct from new.undertaken_at) then
        raise exception 'a leaving that is closed stays as it is' using errcode = 'restrict_violation';
    end if;
    if new.closed_at is not null and not new.withdrawn and exists (
        select 1 from custody.carrier c where c.holder = new.person
        and c.state in ('HELD', 'IN_TRANSIT', 'CARRIED_OUT')) then
        raise exception 'nobody leaves with what they answer for' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger leaving_stays before update on custody.leaving for each row execute function custody.keep_leaving();
