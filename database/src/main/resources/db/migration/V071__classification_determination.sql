-- classification: what was proposed and decided on the level of a paper, an object, a place, an activity. Words are sealed by
-- the vault under a content of their own; codes, days, numbers and ids are in clear. Nothing is deleted.

create table classification.determination (
    id           uuid        primary key,
    -- ONE paper; STANDING: all papers of a type; CARRIER: what cannot be stamped; RECEIVED: a paper that came unmarked
    kind         text        not null check (kind in ('ONE', 'STANDING', 'CARRIER', 'RECEIVED')),
    carrier      text        not null check (carrier ~ '^[a-z]{1,20}$'),
    state        text        not null check (state in
        ('PROPOSED', 'RETURNED', 'TAKEN_BACK', 'DECIDED', 'REFUSED', 'USED', 'RECALLED')),
    regime       text        not null,
    level        text        not null,
    rank         smallint    not null,
    abstracts    text        not null,
    -- the item of a list that gives this level; others it touches stand in determination_item
    item         uuid        references classification.list_item (id),
    -- day of the proposal, then of the decision: whose pack and whose lists count
    day          date        not null,
    -- last day of a term shorter than that of the level, as proposed; and the last day of the term that was decided
    term_until   date,
    term_end     date,
    copies       integer     not null check (copies between 0 and 100000),
    copying      text        check (copying in ('allowed', 'not-allowed')),
    type_symbol  text        check (length(type_symbol) between 1 and 60),
    -- the paper of another body whose secret is used again, and its level
    source       uuid        references registry.document (id),
    source_level text,
    -- the paper that came unmarked
    subject      uuid        references registry.document (id),
    unit         uuid,
    drafter      uuid        not null,
    proposed_at  timestamptz not null,
    decider      uuid,
    decider_as   text        check (decider_as in ('head', 'deputy', 'other')),
    position     text,
    delegation   uuid,
    decided_at   timestamptz,
    entered_by   uuid,
    -- decided and signed on a paper slip; its number, when it has one
    on_paper     boolean     not null default false,
    slip         text        check (length(slip) between 1 and 60),
    judged       uuid        references regulation.decision (id),
    -- last day a standing decision lets papers out
    valid_to     date,
    document     uuid        references registry.document (id) deferrable initially deferred,
    content      uuid        not null references vault.content_key (content_id),
    sealed_title bytea,
    sealed_name  bytea,
    sealed_scope bytea,
    entry        uuid        not null references ledger.entry (id),
    foreign key (regime, level, rank, abstracts) references registry.level_rule (regime, level, rank, abstracts),
    -- nothing is classified outside a list
    constraint determination_rests_on_an_item check (rank = 0 or item is not null),
    constraint determination_no_abstract_where_the_law_says_so check (sealed_title is null or abstracts = 'ALLOWED'),
    constraint determination_decided_by_somebody check (
        state not in ('DECIDED', 'USED', 'RECALLED')
        or num_nulls(decider, decider_as, decided_at, entered_by, judged, term_end) = 0),
    check (kind <> 'RECEIVED' or subject is not null),
    check ((source is null) = (source_level is null)),
    check (kind = 'STANDING' or valid_to is null),
    check (valid_to >= day),
    check (term_until is null or term_until >= day)
);
create index determination_drafter on classification.determination (drafter, proposed_at desc, id);
create index determination_state on classification.determination (state, proposed_at, id);
create index determination_newest on classification.determination (proposed_at desc, id);
create unique index determination_document on classification.determination (document) where document is not null;
create index determination_subject on classification.determination (subject) where subject is not null;
create index determination_source on classification.determination (source) where source is not null;

create table classification.determination_item (
    determination uuid     not null references classification.determination (id),
    position      smallint not null check (position between 1 and 50),
    item          uuid     not null references classification.list_item (id),
    primary key (determination, position),
    unique (determination, item)
);
create index determination_item_of on classification.determination_item (item);

create table classification.determination_recipient (
    determination uuid     not null references classification.determination (id),
    position      smallint not null check (position >= 1),
    sealed        bytea    not null,
    copies        integer  not null check (copies >= 1),
    primary key (determination, position)
);

-- What happened to it, step by step; a reason lies under a content of its own.
create table classification.determination_step (
    determination uuid        not null references classification.determination (id),
    number        smallint    not null check (number >= 1),
    step          text        not null check (step in ('PROPOSED', 'REVISED', 'RETURNED', 'TAKEN_BACK', 'APPROVED', 'CHANGED',
        'REFUSED', 'USED', 'RELEASED', 'RECALLED', 'CORRECTED')),
    by            uuid        not null,
    at            timestamptz not null,
    level         text        not null,
    content       uuid        references vault.content_key (content_id),
    sealed_reason bytea,
    entry         uuid        not null references ledger.entry (id),
    primary key (determination, number),
    check ((content is null) = (sealed_reason is null))
);

-- Whatever way a level comes: its item stands in a list in force on its day, in the wording in force, and gives this level.
create function classification.refuse_outside_lists() returns trigger language plpgsql as $$
begin
    if new.rank > 0 and not exists (
        select 1
        from classification.list_item i
        join classification.secret_list l on l.id = i.list
        join classification.list_version v on v.list = l.id and v.version = l.version
        where i.id = new.item and i.until is null and i.level = new.level
            and v.from_day <= new.day and (v.to_day is null or v.to_day >= new.day)) then
        raise exception 'nothing is classified outside a list' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger nothing_outside_lists before insert on classification.determination
    for each row execute function classification.refuse_outside_lists();
create trigger nothing_decided_outside_lists before update of item, level, rank, day on classification.determination
    for each row when ((old.item, old.level, old.day) is distinct from (new.item, new.level, new.day))
    execute function classification.refuse_outside_lists();

create function classification.keep() returns trigger language plpgsql as $$
begin
    raise exception 'nothing in classification.% is deleted or changed', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger nothing_is_deleted before delete on classification.determination
    for each row execute function classification.keep();
create trigger steps_only_grow before update or delete on classification.determination_step
    for each row execute function classification.keep();

-- The line of a book that rests on a decision rests on one that is there.
alter table registry.document
    add constraint document_determined foreign key (determination) references classification.determination (id);
