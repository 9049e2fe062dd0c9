-- regulation: what was decided by the rules of which day, so that it can be judged again; and packs that came later, in a
-- signed file. Facts are codes, counts, days, yes and no: nothing secret stands here.

-- What the office applies instead of a pack's value. The old name of the table is a word of the language its code is in.
alter table regulation.override rename to own_value;
alter index regulation.override_one_in_force rename to own_value_one_in_force;

create table regulation.decision (
    id           uuid        primary key,
    at           timestamptz not null,
    -- whose pack decided
    day          date        not null,
    act          text        not null check (act ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(act) <= 60),
    subject_kind text        not null check (length(subject_kind) between 1 and 60),
    subject_id   text        not null check (length(subject_id) between 1 and 100),
    actor        text        not null,
    pack         text        not null check (length(pack) between 1 and 40),
    version      smallint    not null check (version between 1 and 9999),
    facts        jsonb       not null check (jsonb_typeof(facts) = 'object'),
    verdict      text        not null check (verdict in ('allowed', 'warned')),
    -- codes of the rules the act did not keep and was warned of
    rules        text[]      not null default '{}'
);
create index decision_by_day on regulation.decision (day, id);
create index decision_by_subject on regulation.decision (subject_kind, subject_id, at);
