-- safeguards: the texts an office goes by beside its pack (thư viện quy định, quy chế, nội quy), and who has said that they read
-- them. Everything is in clear: a text that is itself a secret stands in the books, not here. Nothing is deleted.

create table safeguards.text (
    id           uuid        primary key,
    -- the house's own: QĐ-…
    number       bigint      generated always as identity unique,
    kind         text        not null check (kind in
        ('REGULATION', 'HOUSE_RULES', 'DIRECTIVE', 'DECISION', 'GUIDANCE', 'LAW', 'OTHER')),
    symbol       text        not null check (length(symbol) between 1 and 60),
    dated        date        not null,
    issuer       text        not null check (length(issuer) between 1 and 200),
    title        text        not null check (length(title) between 1 and 500),
    -- what is to be read on the page itself; null: the paper is where kept says
    body         text        check (length(body) between 1 and 40000),
    kept         text        check (length(kept) between 1 and 200),
    from_day     date        not null,
    -- last day in force
    to_day       date,
    -- until when whoever must read it has
    read_by      date,
    -- whose duty it is to read it; none: everybody's
    duties       text[]      not null default '{}',
    -- codes of the rules of the packs that it is about
    rules        text[]      not null default '{}',
    replaces     uuid        references safeguards.text (id),
    -- of all that is read and signed for
    digest       text        not null check (digest ~ '^[0-9a-f]{64}$'),
    entered_at   timestamptz not null,
    entered_by   uuid        not null,
    -- an own text counts when the head has signed it, any other at once
    issued_at    timestamptz,
    issued_by    uuid,
    issue_entry  uuid        references ledger.entry (id),
    -- why it ended without a text in its place, or was taken back before it counted
    ended_note   text        check (length(ended_note) between 1 and 300),
    withdrawn_at timestamptz,
    check (body is not null or kept is not null),
    check (to_day is null or to_day >= from_day or withdrawn_at is not null),
    check ((issued_at is null) = (issued_by is null) and (issued_at is null) = (issue_entry is null)),
    check (withdrawn_at is null or ended_note is not null)
);
-- One text takes the place of another, and no second one does.
create unique index text_replaces on safeguards.text (replaces) where withdrawn_at is null;
create unique index text_symbol on safeguards.text (lower(symbol), dated, lower(issuer)) where withdrawn_at is null;
create index text_from on safeguards.text (from_day desc, number desc) where withdrawn_at is null;
create index text_issued on safeguards.text (issued_at) where withdrawn_at is null;
create index text_rules on safeguards.text using gin (rules);

-- Who has read a text, signed with their own key. Rows are only added.
create table safeguards.text_reading (
    text   uuid        not null references safeguards.text (id),
    person uuid        not null,
    at     timestamptz not null,
    entry  uuid        not null references ledger.entry (id),
    primary key (text, person)
);
create index text_reading_person on safeguards.text_reading (person);

create function safeguards.keep_text() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a text stays in the library' using errcode = 'restrict_violation';
    end if;
    if (old.id, old.number, old.kind, old.symbol, old.dated, old.issuer, old.title, old.body, old.kept, old.from_day, old.read_by,
            old.duties, old.rules, old.replaces, old.digest, old.entered_at, old.entered_by)
        is distinct from (new.id, new.number, new.kind, new.symbol, new.dated, new.issuer, new.title, new.body, new.kept,
            new.from_day, new.read_by, new.duties, new.rules, new.replaces, new.digest, new.entered_at, new.entered_by)
        or old.withdrawn_at is not null
        or old.issued_at is not null and (old.issued_at, old.issued_by, old.issue_entry)
            is distinct from (new.issued_at, new.issued_by, new.issue_entry) then
        raise exception 'a text is issued, ended or taken back, and otherwise stays as it is' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_text before update or delete on safeguards.text
    for each row execute function safeguards.keep_text();

create function safeguards.keep_added() returns trigger language plpgsql as $$
begin
    raise exception 'what was done stays as it was recorded' using errcode = 'restrict_violation';
end $$;
create trigger keep_text_reading before update or delete on safeguards.text_reading
    for each row execute function safeguards.keep_added();
