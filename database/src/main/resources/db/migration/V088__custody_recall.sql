-- custody: papers that have to come back, carrier by carrier.

create sequence custody.recall_number;

-- Thu hồi: an issued paper is to be returned until a day.
create table custody.recall (
    id            uuid        primary key,
    number        bigint      not null default nextval('custody.recall_number') unique,
    document      uuid        not null references registry.document (id),
    due           date        not null,
    content       uuid        not null references vault.content_key (content_id),
    sealed_reason bytea       not null,
    begun_at      timestamptz not null,
    begun_by      uuid        not null,
    entry         uuid        not null references ledger.entry (id),
    -- its files went with their keys
    revoked_at    timestamptz,
    closed_at     timestamptz,
    closed_by     uuid,
    closing_entry uuid        references ledger.entry (id),
    check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (closing_entry is null))
);
create unique index recall_open on custody.recall (document) where closed_at is null;
create index recall_due on custody.recall (due, number) where closed_at is null;
create index recall_document on custody.recall (document);

create table custody.recall_copy (
    recall           uuid        not null references custody.recall (id),
    carrier          uuid        not null references custody.carrier (id),
    returned_at      timestamptz,
    returned_by      uuid,
    sealed_condition bytea,
    entry            uuid        references ledger.entry (id),
    primary key (recall, carrier),
    check ((returned_at is null) = (returned_by is null) and (returned_at is null) = (entry is null))
);
create index recall_copy_carrier on custody.recall_copy (carrier);
create trigger nothing_is_deleted before delete on custody.recall for each row execute function custody.keep();
create trigger nothing_is_deleted before delete on custody.recall_copy for each row execute function custody.keep();

create function custody.keep_recall() returns trigger language plpgsql as $$
begin
    if old.closed_at is not null or (old.id, old.document, old.due, old.begun_by, old.entry)
        is distinct from (new.id, new.document, new.due, new.begun_by, new.entry) then
        raise exception 'a recall that is closed stays as it is' using errcode = 'restrict_violation';
    end if;
    if new.closed_at is not null and exists (
        select 1 from custody.recall_copy c join custody.carrier k on k.id = c.carrier
        where c.recall = new.id and c.returned_at is null and k.state not in ('DESTROYED', 'LOST', 'VOID')) then
        raise exception 'a recall is closed when nothing is outstanding' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger recall_stays before update on custody.recall for each row execute function custody.keep_recall();

create function custody.keep_return() returns trigger language plpgsql as $$
begin
    if old.returned_at is not null then
        raise exception 'what came back is entered once' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger return_stays before update on custody.recall_copy for each row execute function custody.keep_return();

-- Whatever is made of a paper that is being recalled is recalled with it: copies of copies too.
create function custody.follow_recall() returns trigger language plpgsql as $$
begin
    insert into custody.recall_copy (recall, carrier)
    select r.id, new.id from custody.recall r where r.document = new.document and r.closed_at is null;
    return null;
end $$;
create trigger follow_recall after insert on custody.carrier for each row execute function custody.follow_recall();
