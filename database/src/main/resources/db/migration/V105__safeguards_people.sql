-- safeguards: those who keep secrets for the office (người làm công tác bảo vệ bí mật nhà nước), what each of them and everybody
-- with access has undertaken, training, short tests, and whether access waits for training. Names stand in organisation.

create table safeguards.officer (
    id         uuid        primary key,
    person     uuid        not null,
    kind       text        not null check (kind in ('FULL_TIME', 'PART_TIME')),
    -- number and day of the paper that charges them
    basis      text        not null check (length(basis) between 1 and 120),
    from_day   date        not null,
    to_day     date,
    ended_note text        check (length(ended_note) between 1 and 300),
    entered_at timestamptz not null,
    entered_by uuid        not null,
    second     uuid,
    alone      boolean     not null default false,
    entry      uuid        not null references ledger.entry (id),
    check (to_day is null or to_day >= from_day),
    check (second is not null or alone)
);
-- One charge at a time.
create unique index officer_now on safeguards.officer (person) where to_day is null;

-- Evidence for one condition of the pack, the latest counts. Rows are only added.
create table safeguards.officer_evidence (
    officer   uuid        not null references safeguards.officer (id),
    number    bigint      generated always as identity,
    condition text        not null check (length(condition) between 1 and 40),
    met       boolean     not null,
    evidence  text        not null check (length(evidence) between 1 and 300),
    at        timestamptz not null,
    by        uuid        not null,
    entry     uuid        not null references ledger.entry (id),
    primary key (officer, number)
);

-- Signed with one's own key; the words are told by their digest. Rows are only added.
create table safeguards.undertaking (
    person uuid        not null,
    at     timestamptz not null,
    digest text        not null check (digest ~ '^[0-9a-f]{64}$'),
    entry  uuid        not null references ledger.entry (id),
    primary key (person, at)
);

create table safeguards.training (
    id          uuid        primary key,
    -- the house's own: TH-…
    number      bigint      generated always as identity unique,
    day         date        not null,
    organiser   text        not null check (length(organiser) between 1 and 200),
    topic       text        not null check (length(topic) between 1 and 300),
    place       text        check (length(place) between 1 and 120),
    -- last day on which what was learned counts
    until_day   date        not null,
    entered_at  timestamptz not null,
    entered_by  uuid        not null,
    cancelled   text        check (length(cancelled) between 1 and 300),
    check (until_day > day)
);
create index training_day on safeguards.training (day desc, number desc);

-- Who was there. Rows are only added, once for each person.
create table safeguards.training_attendance (
    training    uuid        not null references safeguards.training (id),
    person      uuid        not null,
    present     boolean     not null,
    certificate text        check (length(certificate) between 1 and 60),
    until_day   date        not null,
    at          timestamptz not null,
    by          uuid        not null,
    entry       uuid        not null references ledger.entry (id),
    primary key (training, person)
);
create index training_attendance_person on safeguards.training_attendance (person, until_day desc) where present;

create table safeguards.quiz (
    id         uuid        primary key,
    person     uuid        not null,
    pack       text        not null,
    begun_at   timestamptz not null,
    pass_mark  smallint    not null check (pass_mark >= 1),
    ended_at   timestamptz,
    score      smallint,
    entry      uuid        references ledger.entry (id),
    check ((ended_at is null) = (score is null) and (ended_at is null) = (entry is null))
);
-- One at a time.
create unique index quiz_open on safeguards.quiz (person) where ended_at is null;
create index quiz_person on safeguards.quiz (person, ended_at desc);

create table safeguards.quiz_question (
    quiz    uuid     not null references safeguards.quiz (id),
    number  smallint not null check (number >= 1),
    -- code of a rule, or of a refused act: where it comes from
    source  text     not null,
    prompt  text     not null,
    facts   text[]   not null,
    choices text[]   not null check (cardinality(choices) between 2 and 6),
    correct smallint not null,
    because text     not null,
    article text,
    chosen  smallint,
    primary key (quiz, number),
    check (correct between 1 and cardinality(choices)),
    check (chosen between 1 and cardinality(choices))
);

-- Whether access to what is secret waits for training. The latest row counts; none: it does not.
create table safeguards.training_policy (
    number  bigint      generated always as identity primary key,
    -- lowest level that is closed to whoever has no training that counts; null: none is
    level   text,
    rank    smallint    not null check (rank between 0 and 9),
    -- whether the short test must have been passed since
    tested  boolean     not null,
    reason  text        not null check (length(reason) between 1 and 300),
    at      timestamptz not null,
    by      uuid        not null,
    second  uuid,
    alone   boolean     not null,
    entry   uuid        not null references ledger.entry (id),
    check ((level is null) = (rank = 0)),
    check (second is not null or alone)
);

create function safeguards.keep_officer() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.to_day is not null
        or (old.id, old.person, old.kind, old.basis, old.from_day, old.entered_at, old.entered_by, old.entry)
            is distinct from (new.id, new.person, new.kind, new.basis, new.from_day, new.entered_at, new.entered_by, new.entry) then
        raise exception 'a charge ends, and otherwise stays as it is' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_officer before update or delete on safeguards.officer
    for each row execute function safeguards.keep_officer();

create function safeguards.keep_training() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.cancelled is not null
        or (old.id, old.number, old.day, old.organiser, old.topic, old.until_day, old.entered_at, old.entered_by)
            is distinct from (new.id, new.number, new.day, new.organiser, new.topic, new.until_day, new.entered_at, new.entered_by)
    then
        raise exception 'a training is cancelled, and otherwise stays as it is' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_training before update or delete on safeguards.training
    for each row execute function safeguards.keep_training();

create function safeguards.keep_quiz() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.ended_at is not null
        or (old.id, old.person, old.pack, old.begun_at, old.pass_mark)
            is distinct from (new.id, new.person, new.pack, new.begun_at, new.pass_mark) then
        raise exception 'a test that ended stays as it is' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_quiz before update or delete on safeguards.quiz
    for each row execute function safeguards.keep_quiz();

create function safeguards.keep_quiz_question() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.chosen is not null
        or (old.quiz, old.number, old.source, old.prompt, old.facts, old.choices, old.correct, old.because)
            is distinct from
            (new.quiz, new.number, new.source, new.prompt, new.facts, new.choices, new.correct, new.because) then
        raise exception 'a question is answered once, and otherwise stays as it is' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_quiz_question before update or delete on safeguards.quiz_question
    for each row execute function safeguards.keep_quiz_question();

create trigger keep_officer_evidence before update or delete on safeguards.officer_evidence
    for each row execute function safeguards.keep_added();
create trigger keep_undertaking before update or delete on safeguards.undertaking
    for each row execute function safeguards.keep_added();
create trigger keep_training_attendance before update or delete on safeguards.training_attendance
    for each row execute function safeguards.keep_added();
create trigger keep_training_policy before update or delete on safeguards.training_policy
    for each row execute function safeguards.keep_added();
