-- classification: the life of a level. Every change of level or term of a registered paper, on which decision; and what each
-- holder of the paper is told and does about it. Reasons and names are sealed; nothing is deleted.

create table classification.level_change (
    id              uuid        primary key,
    document        uuid        not null references registry.document (id),
    -- the how-manieth of this paper
    number          integer     not null check (number >= 1),
    act             text        not null check (act in
        ('EXTENDED', 'RAISED', 'LOWERED', 'DECLASSIFIED', 'CORRECTED', 'RECALLED', 'STATED')),
    -- OURS: decided here; THEIRS: the issuing body told us; HOUSE: the term ran out
    source          text        not null check (source in ('OURS', 'THEIRS', 'HOUSE')),
    ground          text        check (ground in ('TERM_ENDED', 'OFF_LIST', 'NEED')),
    -- whole: the paper; else the part that sealed_part names
    whole           boolean     not null,
    regime          text        not null,
    level_before    text        not null,
    rank_before     smallint    not null,
    level_after     text        not null,
    rank_after      smallint    not null,
    until_before    date,
    until_after     date,
    -- of the decision
    day             date        not null,
    decision        text        check (length(decision) between 1 and 60),
    item            uuid        references classification.list_item (id),
    decider         uuid,
    decider_as      text        check (decider_as in ('head', 'deputy', 'other')),
    position        text,
    delegation      uuid,
    second          uuid,
    entered_by      uuid        not null,
    at              timestamptz not null,
    judged          uuid        references regulation.decision (id),
    -- last day on which the notices of it go out in time
    notify_by       date,
    council_number  text        check (length(council_number) between 1 and 60),
    council_day     date,
    council_chair   uuid,
    minutes_day     date,
    content         uuid        not null references vault.content_key (content_id),
    sealed_reason   bytea       not null,
    sealed_part     bytea,
    entry           uuid        not null references ledger.entry (id),
    constraint level_change_of_paper unique (document, number),
    check ((act = 'DECLASSIFIED') = (ground is not null)),
    check (whole = (sealed_part is null)),
    check (source <> 'OURS' or num_nulls(decider, decider_as, judged) = 0),
    -- lowering never reaches "no secret": that is an act of its own
    constraint level_change_lowered_stays_secret check (act <> 'LOWERED' or rank_after between 1 and rank_before - 1),
    constraint level_change_raised check (act <> 'RAISED' or rank_after > rank_before),
    constraint level_change_declassified_is_no_secret check (act <> 'DECLASSIFIED' or (rank_after = 0 and until_after is null)),
    constraint level_change_by_council check (
        ground is distinct from 'NEED' or source <> 'OURS'
        or num_nulls(council_number, council_day, council_chair, minutes_day) = 0)
);
create index level_change_newest on classification.level_change (at desc, id);

-- One row for each holder: position 0 is the copy kept here, the others are the recipients as they were then.
create table classification.level_notice (
    change           uuid     not null references classification.level_change (id),
    position         smallint not null check (position >= 0),
    document         uuid     not null references registry.document (id),
    copies           integer  not null check (copies >= 1),
    sealed_name      bytea,
    notice           text     check (length(notice) between 1 and 60),
    sent_day         date,
    sent_by          uuid,
    sealed_late      bytea,
    answered_day     date,
    answered_by      uuid,
    marked_day       date,
    marked_by        uuid,
    primary key (change, position),
    check ((position = 0) = (sealed_name is null)),
    check (num_nulls(sent_day, sent_by, notice) in (0, 3)),
    check (num_nulls(answered_day, answered_by) in (0, 2) and (answered_day is null or sent_day is not null)),
    check (num_nulls(marked_day, marked_by) in (0, 2)),
    check (position > 0 or sent_day is null)
);
create index level_notice_to_send on classification.level_notice (change, position) where position > 0 and sent_day is null;
create index level_notice_to_answer on classification.level_notice (sent_day, change, position)
    where sent_day is not null and answered_day is null;
create index level_notice_to_mark on classification.level_notice (change, position)
    where marked_day is null and (position = 0 or answered_day is not null);
create index level_notice_of_paper on classification.level_notice (document);

-- Hồ sơ giải mật: what lies in the file of a declassification by council.
create table classification.declassification_part (
    change     uuid        not null references classification.level_change (id),
    part       text        not null check (part in ('COUNCIL', 'SECRET', 'MINUTES', 'DECISION', 'OTHER')),
    number     smallint    not null check (number >= 1),
    sealed     bytea       not null,
    day        date,
    attachment uuid        references registry.attachment (id),
    by         uuid        not null,
    at         timestamptz not null,
    entry      uuid        not null references ledger.entry (id),
    primary key (change, part, number)
);

create trigger nothing_is_deleted before delete on classification.level_change
    for each row execute function classification.keep();
create trigger changes_only_grow before update on classification.level_change
    for each row execute function classification.keep();
create trigger nothing_is_deleted before delete on classification.level_notice
    for each row execute function classification.keep();
create trigger parts_only_grow before update or delete on classification.declassification_part
    for each row execute function classification.keep();

-- What was told and done stays told and done.
create function classification.keep_notice() returns trigger language plpgsql as $$
begin
    if (old.change, old.position, old.document, old.copies, old.sealed_name)
            is distinct from (new.change, new.position, new.document, new.copies, new.sealed_name)
        or (old.sent_day is not null and (old.sent_day, old.sent_by, old.notice) is distinct from (new.sent_day, new.sent_by, new.notice))
        or (old.answered_day is not null and (old.answered_day, old.answered_by) is distinct from (new.answered_day, new.answered_by))
        or (old.marked_day is not null and (old.marked_day, old.marked_by) is distinct from (new.marked_day, new.marked_by)) then
        raise exception 'what was told stays told' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_notice before update on classification.level_notice
    for each row execute function classification.keep_notice();

-- No change of this office without a notice for everybody who has the paper (R-ADJ-02, R-DCL-04, R-TRM-04).
create function classification.require_notices() returns trigger language plpgsql as $$
begin
    if new.source = 'OURS' and new.act <> 'STATED'
        and (select count(*) from classification.level_notice n where n.change = new.id and n.position > 0)
            < (select count(*) from registry.recipient r where r.document = new.document and r.withdrawn is null) then
        raise exception 'a level changes with its notices' using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create constraint trigger changed_with_notices after insert on classification.level_change
    deferrable initially deferred for each row execute function classification.require_notices();

create index determination_item_given on classification.determination (item) where state = 'USED';

-- Lines from before terms were kept end as it was decided of them; the others get at start what their level gives.
update registry.document d
set protected_until = t.term_end
from classification.determination t
where t.document = d.id and d.rank > 0 and d.protected_until is null and t.term_end is not null and t.kind <> 'STANDING';

-- The rank that guards what was proposed, where its paper was raised above it since.
alter table classification.determination add column guarded smallint;
