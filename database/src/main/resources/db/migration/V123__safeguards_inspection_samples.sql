-- safeguards: what an inspection drew to look at by eye. The list it was drawn from is kept as it was, so that anybody draws it again:
-- numbers by which things go, never a title. What was seen of each is sealed under the content of the inspection. Nothing is deleted.

create table safeguards.inspection_sample (
    inspection uuid        not null references safeguards.inspection (id) deferrable,
    what       text        not null check (what ~ '^[a-z]+$'),
    -- the number that was said aloud
    seed       text        not null check (length(seed) between 1 and 60),
    -- one thing a line, in the order of the register
    list       text        not null,
    population integer     not null check (population >= 1),
    -- up to which rank of secrets things were on it: whoever may know less is told nothing of the sample
    rank       smallint    not null check (rank between 0 and 9),
    -- how many acts the ledger had
    ledger     bigint      not null check (ledger >= 0),
    at         timestamptz not null,
    by         uuid        not null,
    entry      uuid        not null references ledger.entry (id) deferrable,
    primary key (inspection, what)
);

create table safeguards.inspection_sample_line (
    inspection  uuid    not null,
    what        text    not null,
    position    integer not null check (position >= 1),
    label       text    not null check (length(label) between 1 and 120),
    address     text    not null check (address ~ '^/[A-Za-z0-9/?=&-]{0,200}$'),
    -- null: not looked at yet
    result      text    check (result in ('SEEN', 'NOT_FOUND', 'DIFFERS')),
    sealed_note bytea,
    primary key (inspection, what, position),
    foreign key (inspection, what) references safeguards.inspection_sample (inspection, what) deferrable,
    check (result is not null or sealed_note is null)
);

create function safeguards.keep_sample() returns trigger language plpgsql as $$
begin
    raise exception 'what was drawn stays drawn' using errcode = 'restrict_violation';
end $$;
create trigger keep_sample before update or delete on safeguards.inspection_sample
    for each row execute function safeguards.keep_sample();

create function safeguards.keep_sample_line() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (old.inspection, old.what, old.position, old.label, old.address)
        is distinct from (new.inspection, new.what, new.position, new.label, new.address) then
        raise exception 'what was drawn stays drawn' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_sample_line before update or delete on safeguards.inspection_sample_line
    for each row execute function safeguards.keep_sample_line();
