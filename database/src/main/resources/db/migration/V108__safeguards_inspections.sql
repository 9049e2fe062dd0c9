-- safeguards: inspections (kiểm tra công tác bảo vệ bí mật nhà nước). Names of bodies, days and answers are in clear; what is said of
-- a finding is sealed under the level of the inspection. Nothing is deleted.

create table safeguards.inspection_plan (
    id              uuid        primary key,
    -- the house's own: KH-…
    number          bigint      generated always as identity unique,
    year            smallint    not null check (year between 2000 and 2200),
    title           text        not null check (length(title) between 1 and 200),
    made_at         timestamptz not null,
    made_by         uuid        not null,
    entry           uuid        not null references ledger.entry (id),
    decision        text        check (length(decision) between 1 and 60),
    decided_at      timestamptz,
    decided_by      uuid,
    decision_entry  uuid        references ledger.entry (id),
    check (num_nulls(decision, decided_at, decided_by, decision_entry) in (0, 4))
);

create table safeguards.inspection (
    id            uuid        primary key,
    -- KT-…
    number        bigint      generated always as identity unique,
    plan          uuid        references safeguards.inspection_plan (id),
    kind          text        not null check (kind in ('SELF', 'BELOW', 'ABOVE')),
    body          text        not null check (length(body) between 1 and 200),
    -- of ours; null: the whole office, or another body
    unit          uuid,
    -- whether our own registers answer
    own           boolean     not null,
    first_day     date        not null,
    last_day      date        not null check (last_day >= first_day),
    -- from which day on the registers are looked at
    period_from   date        not null check (period_from <= last_day),
    -- who leads it, who sits in it; people of other bodies too
    lead          text        check (length(lead) between 1 and 120),
    members       text        check (length(members) between 1 and 500),
    pack          text        not null,
    level         text        not null,
    rank          smallint    not null check (rank between 0 and 9),
    content       uuid        not null references vault.content_key (content_id),
    state         text        not null default 'PLANNED' check (state in
        ('PLANNED', 'GOING', 'CONCLUDED', 'CLOSED', 'CANCELLED')),
    begun_at      timestamptz,
    concluded_at  timestamptz,
    sealed_conclusion bytea,
    made_at       timestamptz not null,
    made_by       uuid        not null,
    -- how often something was done to it: who acts says what they saw
    acts          integer     not null check (acts >= 1),
    check (unit is null or own),
    check (own or kind = 'BELOW'),
    check (state in ('PLANNED', 'CANCELLED') or begun_at is not null),
    check ((state in ('CONCLUDED', 'CLOSED')) = (concluded_at is not null))
);
create index inspection_of_plan on safeguards.inspection (plan, first_day, number);
create index inspection_newest on safeguards.inspection (first_day desc, number desc);
create index inspection_open on safeguards.inspection (first_day) where state in ('PLANNED', 'GOING');

-- What was done to an inspection. Rows are only added.
create table safeguards.inspection_act (
    inspection uuid        not null references safeguards.inspection (id),
    act        integer     not null check (act >= 1),
    kind       text        not null check (kind in
        ('ENTERED', 'MOVED', 'BEGUN', 'LOOKED', 'ANSWERED', 'CONCLUDED', 'CLOSED', 'CANCELLED')),
    at         timestamptz not null,
    by         uuid        not null,
    second     uuid,
    alone      boolean     not null default false,
    note       text        check (length(note) between 1 and 300),
    entry      uuid        not null references ledger.entry (id),
    primary key (inspection, act),
    check (kind <> 'CONCLUDED' or second is not null or alone)
);

-- What the registers said when they were asked: counts only, the cases themselves are looked up when they are shown.
create table safeguards.inspection_look (
    inspection uuid        not null references safeguards.inspection (id),
    probe      text        not null check (probe ~ '^[a-z]+(-[a-z]+)*$'),
    at         timestamptz not null,
    examined   integer     not null check (examined >= 0),
    found      integer     not null check (found >= 0),
    entry      uuid        not null references ledger.entry (id),
    primary key (inspection, probe)
);

create table safeguards.inspection_answer (
    inspection  uuid        not null references safeguards.inspection (id),
    question    text        not null check (question ~ '^[a-z]\.[0-9]{1,2}$'),
    answer      text        not null check (answer in ('GOOD', 'PARTLY', 'BAD', 'NONE')),
    -- as the registers have it, or as somebody found it
    by_register boolean     not null,
    sealed_note bytea,
    at          timestamptz not null,
    by          uuid        not null,
    entry       uuid        not null references ledger.entry (id),
    primary key (inspection, question)
);

-- Evidence by reference: number and address of a paper, copy, device; never a title.
create table safeguards.inspection_evidence (
    inspection uuid        not null references safeguards.inspection (id),
    question   text        not null check (question ~ '^[a-z]\.[0-9]{1,2}$'),
    position   integer     not null check (position >= 1),
    label      text        not null check (length(label) between 1 and 120),
    address    text        check (address ~ '^/[A-Za-z0-9/?=&-]{0,200}$'),
    at         timestamptz not null,
    by         uuid        not null,
    entry      uuid        not null references ledger.entry (id),
    primary key (inspection, question, position)
);

create function safeguards.keep_inspection() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'an inspection stays in the register' using errcode = 'restrict_violation';
    end if;
    if old.state in ('CLOSED', 'CANCELLED') or new.acts <> old.acts + 1
        or (old.id, old.number, old.plan, old.kind, old.body, old.unit, old.own, old.pack, old.level, old.rank, old.content)
            is distinct from (new.id, new.number, new.plan, new.kind, new.body, new.unit, new.own, new.pack, new.level, new.rank, new.content)
        or (old.concluded_at is not null and (old.concluded_at, old.sealed_conclusion) is distinct from (new.concluded_at, new.sealed_conclusion)) then
        raise exception 'an inspection changes by acts, and not after it was closed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_inspection before update or delete on safeguards.inspection
    for each row execute function safeguards.keep_inspection();

create function safeguards.keep_inspection_part() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or tg_table_name in ('inspection_act', 'inspection_evidence') then
        raise exception 'nothing in safeguards.% is deleted or changed', tg_table_name using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_inspection_act before update or delete on safeguards.inspection_act
    for each row execute function safeguards.keep_inspection_part();
create trigger keep_inspection_answer before delete on safeguards.inspection_answer
    for each row execute function safeguards.keep_inspection_part();
create trigger keep_inspection_evidence before update or delete on safeguards.inspection_evidence
    for each row execute function safeguards.keep_inspection_part();

-- Once concluded, what was answered stays.
create function safeguards.keep_answers() returns trigger language plpgsql as $$
begin
    if (select state from safeguards.inspection where id = new.inspection) not in ('GOING') then
        raise exception 'answers are given while the inspection goes on' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_answers before insert or update on safeguards.inspection_answer
    for each row execute function safeguards.keep_answers();
create trigger keep_looks before insert or update on safeguards.inspection_look
    for each row execute function safeguards.keep_answers();
create trigger keep_evidence before insert on safeguards.inspection_evidence
    for each row execute function safeguards.keep_answers();
