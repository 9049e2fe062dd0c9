-- safeguards: incidents (lộ, mất bí mật nhà nước). Words are sealed by the vault under a content of the incident's own level; kinds,
-- days and ids are in clear. Nothing is deleted.

create table safeguards.incident (
    id          uuid        primary key,
    -- the house's own: SC-…
    number      bigint      generated always as identity unique,
    kind        text        not null check (kind in ('LOSS', 'LEAK')),
    level       text        not null,
    rank        smallint    not null check (rank between 1 and 9),
    -- what it is about, where the house knows it
    carrier     uuid,
    document    uuid,
    -- when it happened as far as anybody knows, and when it was discovered
    happened_on date,
    found_on    date        not null check (found_on >= happened_on),
    content     uuid        not null references vault.content_key (content_id) deferrable,
    sealed_what bytea       not null,
    sealed_how  bytea       not null,
    -- last-seen evidence as the house had it when the incident was opened
    sealed_seen bytea,
    opened_at   timestamptz not null,
    opened_by   uuid        not null,
    -- the head knows of it
    seen_at     timestamptz,
    seen_by     uuid,
    handle_by   date        not null,
    closed_at   timestamptz,
    closed_by   uuid,
    second      uuid,
    -- how often something was written or done: who acts says what they saw
    acts        integer     not null check (acts >= 1),
    check (num_nulls(seen_at, seen_by) in (0, 2)),
    check (num_nulls(closed_at, closed_by) in (0, 2)),
    check (closed_at is null or seen_at is not null)
);
create index incident_open on safeguards.incident (handle_by, number) where closed_at is null;
create index incident_carrier on safeguards.incident (carrier) where carrier is not null;
create index incident_opened on safeguards.incident (opened_by, number);
create index incident_found on safeguards.incident (found_on);

-- What was done and found out, one after the other. Rows are only added.
create table safeguards.incident_act (
    incident     uuid        not null references safeguards.incident (id) deferrable,
    act          integer     not null check (act >= 1),
    kind         text        not null check (kind in
        ('OPENED', 'SEEN', 'TOLD', 'MEASURE', 'CAUSE', 'HANDLING', 'LESSON', 'DEADLINE', 'CLOSED')),
    -- of what is told: when
    day          date,
    sealed_words bytea,
    at           timestamptz not null,
    by           uuid        not null,
    entry        uuid        not null references ledger.entry (id),
    primary key (incident, act),
    check (kind in ('OPENED', 'SEEN', 'CLOSED') or sealed_words is not null)
);

create function safeguards.keep_incident() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'an incident stays' using errcode = 'restrict_violation';
    end if;
    if old.closed_at is not null or new.acts <> old.acts + 1
        or (old.id, old.number, old.kind, old.level, old.rank, old.carrier, old.document, old.happened_on, old.found_on,
            old.content, old.sealed_what, old.sealed_how, old.sealed_seen, old.opened_at, old.opened_by)
            is distinct from (new.id, new.number, new.kind, new.level, new.rank, new.carrier, new.document, new.happened_on,
            new.found_on, new.content, new.sealed_what, new.sealed_how, new.sealed_seen, new.opened_at, new.opened_by)
        or (old.seen_at is not null and (old.seen_at, old.seen_by) is distinct from (new.seen_at, new.seen_by)) then
        raise exception 'what was said of an incident stays, and a closed one is closed' using errcode = 'restrict_violation';
    end if;
    -- nothing is closed before somebody was told and it is known what was done, why it happened, who answers, what is learnt
    if new.closed_at is not null and (
        select count(distinct a.kind) from safeguards.incident_act a
        where a.incident = new.id and a.kind in ('TOLD', 'MEASURE', 'CAUSE', 'HANDLING', 'LESSON')) < 5 then
        raise exception 'an incident is closed when all of it is known' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_incident before update or delete on safeguards.incident
    for each row execute function safeguards.keep_incident();

create function safeguards.keep_incident_act() returns trigger language plpgsql as $$
begin
    raise exception 'what was done about an incident stays' using errcode = 'restrict_violation';
end $$;
create trigger keep_incident_act before update or delete on safeguards.incident_act
    for each row execute function safeguards.keep_incident_act();
