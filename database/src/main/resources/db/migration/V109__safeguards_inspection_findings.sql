-- safeguards: what an inspection found wrong, from the recommendation to the re-check. What is said is sealed
-- under the content of the inspection. Nothing is deleted.

create table safeguards.inspection_finding (
    id             uuid        primary key,
    -- PH-…
    number         bigint      generated always as identity unique,
    inspection     uuid        not null references safeguards.inspection (id),
    question       text        not null check (question ~ '^[a-z]\.[0-9]{1,2}$'),
    sealed_what    bytea       not null,
    sealed_advice  bytea       not null,
    due            date        not null,
    -- who answers for it; of another body nobody of ours
    responsible    uuid,
    state          text        not null default 'OPEN' check (state in ('OPEN', 'REMEDIED', 'CLOSED')),
    -- how often it came back from a re-check
    rounds         smallint    not null default 0 check (rounds >= 0),
    steps          integer     not null check (steps >= 1),
    found_at       timestamptz not null,
    found_by       uuid        not null
);
create index inspection_finding_of on safeguards.inspection_finding (inspection, number);
create index inspection_finding_due on safeguards.inspection_finding (due, number) where state <> 'CLOSED';
create index inspection_finding_responsible on safeguards.inspection_finding (responsible, due) where state = 'OPEN';

create table safeguards.inspection_finding_step (
    finding    uuid        not null references safeguards.inspection_finding (id),
    step       integer     not null check (step >= 1),
    kind       text        not null check (kind in ('FOUND', 'EXTENDED', 'REMEDIED', 'SENT_BACK', 'CLOSED')),
    at         timestamptz not null,
    by         uuid        not null,
    due        date        not null,
    sealed_said bytea,
    entry      uuid        not null references ledger.entry (id),
    primary key (finding, step),
    check (kind = 'FOUND' or sealed_said is not null)
);

create function safeguards.keep_finding() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a finding stays' using errcode = 'restrict_violation';
    end if;
    if old.state = 'CLOSED' or new.steps <> old.steps + 1
        or (old.id, old.number, old.inspection, old.question, old.sealed_what, old.found_at, old.found_by)
            is distinct from (new.id, new.number, new.inspection, new.question, new.sealed_what, new.found_at, new.found_by) then
        raise exception 'a finding changes by steps, and not after it was closed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_finding before update or delete on safeguards.inspection_finding
    for each row execute function safeguards.keep_finding();
create trigger keep_finding_step before update or delete on safeguards.inspection_finding_step
    for each row execute function safeguards.keep_device_act();
