-- safeguards: meetings with secret contents (hội nghị có nội dung bí mật nhà nước). What is said in words (title, agenda, plans,
-- names of outsiders, minutes) is sealed under the content of the meeting; codes, days, seal numbers and ids are in clear.
-- Nothing is deleted.

create function safeguards.keep_meeting_row() returns trigger language plpgsql as $$
begin
    raise exception 'nothing in safeguards.% is deleted or changed', tg_table_name using errcode = 'restrict_violation';
end $$;

create table safeguards.meeting (
    id             uuid        primary key,
    -- the house's own: HN-…
    number         bigint      generated always as identity unique,
    kind           text        not null check (kind in ('ORDINARY', 'PERSONNEL', 'DISCIPLINE')),
    level          text        not null,
    rank           smallint    not null check (rank between 1 and 9),
    content        uuid        not null references vault.content_key (content_id),
    first_day      date        not null,
    last_day       date        not null,
    venue          text        not null check (venue in ('OWN', 'OUTSIDE')),
    room           text        not null check (length(room) between 1 and 120),
    -- microphones, projectors and the like that are set up in the room
    equipment      text        not null check (equipment in ('NONE', 'UNCHECKED', 'CHECKED')),
    -- check of the place by the police
    checked_on     date,
    passed         boolean,
    check_paper    text        check (length(check_paper) between 1 and 120),
    chair          uuid        not null,
    -- who keeps file and hand-outs, and answers for them
    keeper         uuid        not null,
    -- what the chair decided on devices where the level leaves it to them
    devices_allowed boolean,
    state          text        not null default 'PREPARED' check (state in
        ('PREPARED', 'CONSENTED', 'OPEN', 'CLOSED', 'FILED', 'CANCELLED')),
    consented_at   timestamptz,
    consented_by   uuid,
    position       text,
    delegation     uuid,
    -- for participants from abroad: who allowed it, by the word of the packs
    approver       text,
    closed_at      timestamptz,
    closed_by      uuid,
    -- until when minutes and conclusion are to be written
    due_on         date        not null,
    minutes_on     date,
    minutes_paper  text        check (length(minutes_paper) between 1 and 60),
    conclusion_on  date,
    conclusion_paper text      check (length(conclusion_paper) between 1 and 60),
    entered_at     timestamptz not null,
    entered_by     uuid        not null,
    -- how often something was done to the file: who decides says what they saw
    acts           integer     not null check (acts >= 1),
    check (last_day >= first_day),
    check ((checked_on is null) = (passed is null)),
    check ((consented_at is null) = (consented_by is null)),
    check (state in ('PREPARED', 'CANCELLED') or consented_at is not null),
    check ((closed_at is null) = (state not in ('CLOSED', 'FILED'))),
    check (state <> 'FILED' or (minutes_on is not null and conclusion_on is not null))
);
create index meeting_newest on safeguards.meeting (number desc);
create index meeting_due on safeguards.meeting (due_on, number) where state in ('CONSENTED', 'OPEN', 'CLOSED');
create index meeting_waiting on safeguards.meeting (first_day, number) where state = 'PREPARED';
create index meeting_keeper on safeguards.meeting (keeper, number);
create index meeting_chair on safeguards.meeting (chair, number);

-- Title, agenda, plans, decisions, minutes: one row a box, written anew while the file is prepared.
create table safeguards.meeting_word (
    meeting uuid  not null references safeguards.meeting (id),
    name    text  not null check (name ~ '^[A-Z_]{3,30}$'),
    sealed  bytea not null,
    primary key (meeting, name)
);

-- What was done to a file. Rows are only added.
create table safeguards.meeting_act (
    meeting     uuid        not null references safeguards.meeting (id),
    act         integer     not null check (act >= 1),
    kind        text        not null check (kind ~ '^[A-Z_]{3,30}$'),
    at          timestamptz not null,
    by          uuid        not null,
    second      uuid,
    alone       boolean     not null default false,
    sealed_note bytea,
    entry       uuid        not null references ledger.entry (id),
    primary key (meeting, act)
);
create trigger acts_only_grow before update or delete on safeguards.meeting_act
    for each row execute function safeguards.keep_meeting_row();

-- Who takes part, by whose charge. Somebody of the office is an id; the name of an outsider is sealed.
create table safeguards.meeting_attendee (
    id          uuid        primary key,
    -- on the admission card: N-…
    code        bigint      generated always as identity unique,
    meeting     uuid        not null references safeguards.meeting (id),
    number      integer     not null check (number >= 1),
    kind        text        not null check (kind in ('STAFF', 'OUTSIDER', 'FOREIGNER')),
    person      uuid,
    -- name and body of an outsider
    sealed_name bytea,
    -- the paper that charges them with it
    sealed_task bytea       not null,
    -- security check of the person, where the level wants one
    screened_on date,
    screened    boolean,
    added_at    timestamptz not null,
    added_by    uuid        not null,
    -- came in first, and whether with a device that the chair let in
    entered_at  timestamptz,
    entered_by  uuid,
    with_device boolean     not null default false,
    struck_at   timestamptz,
    unique (meeting, number),
    check ((kind = 'STAFF') = (person is not null)),
    check ((kind = 'STAFF') = (sealed_name is null)),
    check ((screened_on is null) = (screened is null)),
    check (entered_at is null or struck_at is null)
);
create unique index meeting_attendee_once on safeguards.meeting_attendee (meeting, person)
    where person is not null and struck_at is null;

-- Hand-outs (tài liệu phát): copies of custody that the keeper brings, numbered through.
create table safeguards.meeting_hand_out (
    meeting    uuid        not null references safeguards.meeting (id),
    carrier    uuid        not null references custody.carrier (id),
    -- what stands on its label
    label      bigint      not null,
    number     integer     not null check (number >= 1),
    listed_at  timestamptz not null,
    listed_by  uuid        not null,
    primary key (meeting, carrier),
    unique (meeting, number),
    unique (meeting, label)
);
create index meeting_hand_out_carrier on safeguards.meeting_hand_out (carrier);
create trigger stays before update or delete on safeguards.meeting_hand_out
    for each row execute function safeguards.keep_meeting_row();

-- Given to an attendee, and collected: once a day or oftener.
create table safeguards.meeting_issue (
    id          uuid        primary key,
    meeting     uuid        not null,
    carrier     uuid        not null,
    attendee    uuid        not null references safeguards.meeting_attendee (id),
    issued_at   timestamptz not null,
    issued_by   uuid        not null,
    -- of the movement by which it left; what moved it since is something else
    entry       uuid        not null references ledger.entry (id),
    settled_at  timestamptz,
    settled_by  uuid,
    lost        boolean     not null default false,
    settled_entry uuid      references ledger.entry (id),
    foreign key (meeting, carrier) references safeguards.meeting_hand_out (meeting, carrier),
    check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (settled_entry is null)),
    check (not lost or settled_at is not null)
);
-- nobody has what somebody else has
create unique index meeting_issue_out on safeguards.meeting_issue (carrier) where settled_at is null;
create index meeting_issue_meeting on safeguards.meeting_issue (meeting, issued_at);
create index meeting_issue_attendee on safeguards.meeting_issue (attendee) where settled_at is null;

-- Devices left at the door, each against a ticket: G-…
create table safeguards.meeting_deposit (
    id          uuid        primary key,
    code        bigint      generated always as identity unique,
    meeting     uuid        not null references safeguards.meeting (id),
    attendee    uuid        not null references safeguards.meeting_attendee (id),
    what        text        not null check (length(what) between 1 and 120),
    taken_at    timestamptz not null,
    taken_by    uuid        not null,
    entry       uuid        not null references ledger.entry (id),
    settled_at  timestamptz,
    settled_by  uuid,
    lost        boolean     not null default false,
    settled_entry uuid      references ledger.entry (id),
    check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (settled_entry is null)),
    check (not lost or settled_at is not null)
);
create index meeting_deposit_meeting on safeguards.meeting_deposit (meeting, code);

-- The room over night (niêm phong phòng họp): a seal number and two persons, opened next morning intact or with what was found.
create table safeguards.meeting_seal (
    meeting       uuid        not null references safeguards.meeting (id),
    evening       date        not null,
    -- null: nobody sealed it, which is written next morning with a reason
    seal          text        check (length(seal) between 1 and 60),
    sealed_at     timestamptz,
    sealed_by     uuid,
    sealed_second uuid,
    sealed_alone  boolean     not null default false,
    entry         uuid        not null references ledger.entry (id),
    opened_at     timestamptz,
    opened_by     uuid,
    opened_second uuid,
    opened_alone  boolean     not null default false,
    intact        boolean,
    sealed_note   bytea,
    opened_entry  uuid        references ledger.entry (id),
    primary key (meeting, evening),
    check ((seal is null) = (sealed_at is null) and (seal is null) = (sealed_by is null)),
    check (seal is null or sealed_second is not null or sealed_alone),
    check (seal is not null or opened_at is not null),
    check ((opened_at is null) = (intact is null) and (opened_at is null) = (opened_by is null)
        and (opened_at is null) = (opened_entry is null)),
    check (opened_at is null or opened_second is not null or opened_alone),
    check (intact is not false or sealed_note is not null),
    check (intact is not true or seal is not null)
);

-- Which unit keeps the minutes of personnel and discipline; the newest of a kind holds.
create table safeguards.minutes_keeping (
    kind    text        not null check (kind in ('PERSONNEL', 'DISCIPLINE')),
    number  integer     not null check (number >= 1),
    unit    uuid        not null,
    since   timestamptz not null,
    by      uuid        not null,
    entry   uuid        not null references ledger.entry (id),
    primary key (kind, number)
);
create trigger stays before update or delete on safeguards.minutes_keeping
    for each row execute function safeguards.keep_meeting_row();

-- A meeting is not closed while a hand-out or a device is out, or the room sealed.
create function safeguards.keep_meeting() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a meeting that was entered stays' using errcode = 'restrict_violation';
    end if;
    if new.acts <> old.acts + 1
        or (old.id, old.number, old.content, old.entered_at, old.entered_by)
            is distinct from (new.id, new.number, new.content, new.entered_at, new.entered_by) then
        raise exception 'a meeting changes by acts' using errcode = 'restrict_violation';
    end if;
    if old.state in ('FILED', 'CANCELLED') then
        raise exception 'a file that is finished stays as it is' using errcode = 'restrict_violation';
    end if;
    if old.state <> 'PREPARED' and (old.kind, old.level, old.rank, old.first_day, old.last_day, old.venue, old.room, old.chair)
            is distinct from (new.kind, new.level, new.rank, new.first_day, new.last_day, new.venue, new.room, new.chair) then
        raise exception 'what was consented to does not change' using errcode = 'restrict_violation';
    end if;
    if old.state <> new.state and (old.state, new.state) not in (
            ('PREPARED', 'CONSENTED'), ('PREPARED', 'CANCELLED'), ('CONSENTED', 'PREPARED'), ('CONSENTED', 'CANCELLED'),
            ('CONSENTED', 'OPEN'), ('OPEN', 'CLOSED'), ('CLOSED', 'FILED')) then
        raise exception 'a meeting goes on from where it stands' using errcode = 'restrict_violation';
    end if;
    if new.state in ('CLOSED', 'FILED') and (
            exists (select 1 from safeguards.meeting_issue i where i.meeting = new.id and i.settled_at is null)
            or exists (select 1 from safeguards.meeting_deposit d where d.meeting = new.id and d.settled_at is null)
            or exists (select 1 from safeguards.meeting_seal s where s.meeting = new.id and s.opened_at is null)) then
        raise exception 'a meeting is not closed while a hand-out or a device is missing' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_meeting before update or delete on safeguards.meeting
    for each row execute function safeguards.keep_meeting();

-- Something goes out only while the meeting is going on; whoever closes it waits, or is waited for.
create function safeguards.only_while_open() returns trigger language plpgsql as $$
declare
    stands text;
begin
    if tg_op = 'DELETE' then
        raise exception 'what went over at the door stays' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'UPDATE' then
        if old.settled_at is not null or new.settled_at is null
            or (old.id, old.meeting, old.attendee, old.entry) is distinct from (new.id, new.meeting, new.attendee, new.entry) then
            raise exception 'what came back is entered once' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    select m.state into stands from safeguards.meeting m where m.id = new.meeting for share;
    if stands is distinct from 'OPEN' then
        raise exception 'nothing goes out before a meeting is opened or after it was closed' using errcode = 'restrict_violation';
    end if;
    if not exists (select 1 from safeguards.meeting_attendee a
                   where a.id = new.attendee and a.meeting = new.meeting and a.entered_at is not null) then
        raise exception 'nothing goes to who has not come to this meeting' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger only_while_open before insert or update or delete on safeguards.meeting_issue
    for each row execute function safeguards.only_while_open();
create trigger only_while_open before insert or update or delete on safeguards.meeting_deposit
    for each row execute function safeguards.only_while_open();

-- What was collected is back, what is lost is lost in custody: a movement newer than the issue says so.
create function safeguards.settle_by_movement() returns trigger language plpgsql as $$
declare
    stands text;
begin
    select c.state into stands from custody.carrier c where c.id = new.carrier;
    if new.lost and stands <> 'LOST' or not new.lost and stands = 'CARRIED_OUT' then
        raise exception 'a hand-out is settled by a movement of its copy' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger settle_by_movement before update on safeguards.meeting_issue
    for each row execute function safeguards.settle_by_movement();

create function safeguards.keep_meeting_seal() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.opened_at is not null
        or (old.seal, old.sealed_at, old.sealed_by, old.sealed_second, old.entry)
            is distinct from (new.seal, new.sealed_at, new.sealed_by, new.sealed_second, new.entry) then
        raise exception 'what was sealed and found stays' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_meeting_seal before update or delete on safeguards.meeting_seal
    for each row execute function safeguards.keep_meeting_seal();

create function safeguards.keep_attendee() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.struck_at is not null
        or (old.id, old.meeting, old.number, old.kind, old.person, old.sealed_name, old.sealed_task)
            is distinct from (new.id, new.meeting, new.number, new.kind, new.person, new.sealed_name, new.sealed_task)
        or (old.entered_at is not null and new.entered_at is distinct from old.entered_at) then
        raise exception 'who was named stays named' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_attendee before update or delete on safeguards.meeting_attendee
    for each row execute function safeguards.keep_attendee();
