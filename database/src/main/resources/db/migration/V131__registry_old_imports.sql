-- registry: what came from files of older books: which file, which line of it, into which book, and whether it was taken back.

-- Tệp sổ cũ: known by its checksum; nothing of what it held is in here.
create table registry.old_import (
    id          uuid        primary key,
    form        text        not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    at          timestamptz not null,
    by          uuid        not null
);
create index old_import_at on registry.old_import (at desc, id);

-- What went into one book, all of it by one transaction. counters: where each stood before and behind it.
create table registry.old_volume (
    import       uuid        not null references registry.old_import (id) deferrable,
    book         uuid        not null references registry.book (id) deferrable,
    lines        integer     not null check (lines >= 1),
    counters     jsonb       not null,
    at           timestamptz not null,
    entry        uuid        not null references ledger.entry (id) deferrable,
    undone_at    timestamptz,
    undone_by    uuid,
    undone_entry uuid        references ledger.entry (id) deferrable,
    primary key (import, book),
    check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_entry is null))
);

-- Nguồn của dòng: sheet and line as the office program counts them.
create table registry.imported_line (
    document uuid     primary key references registry.document (id) deferrable initially deferred,
    import   uuid     not null,
    book     uuid     not null,
    sheet    smallint not null check (sheet >= 1),
    line     integer  not null check (line >= 1),
    foreign key (import, book) references registry.old_volume (import, book) deferrable initially deferred
);
create index imported_line_of on registry.imported_line (import, book);

-- A line is deleted only when the import it came by is taken back, and only while nothing refers to it.
create function registry.refuse_deletion_of_line() returns trigger language plpgsql as $$
begin
    if exists (select 1 from registry.imported_line l
            join registry.old_volume v on v.import = l.import and v.book = l.book
            where l.document = case when tg_table_name = 'document' then (to_jsonb(old) ->> 'id')::uuid
                    else (to_jsonb(old) ->> 'document')::uuid end
                and v.undone_at is not null) then
        return old;
    end if;
    raise exception 'nothing in registry.% is deleted', tg_table_name using errcode = 'restrict_violation';
end $$;
drop trigger nothing_is_deleted on registry.document;
create trigger nothing_is_deleted before delete on registry.document
    for each row execute function registry.refuse_deletion_of_line();
drop trigger nothing_is_deleted on registry.recipient;
create trigger nothing_is_deleted before delete on registry.recipient
    for each row execute function registry.refuse_deletion_of_line();
create trigger nothing_is_deleted before delete on registry.imported_line
    for each row execute function registry.refuse_deletion_of_line();

create function registry.keep_old_volume() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.undone_at is not null
        or (old.import, old.book, old.lines, old.counters, old.at, old.entry)
            is distinct from (new.import, new.book, new.lines, new.counters, new.at, new.entry) then
        raise exception 'what was imported stays told' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger stays_told before update or delete on registry.old_volume
    for each row execute function registry.keep_old_volume();
create trigger only_grows before update or delete on registry.old_import
    for each row execute function registry.refuse_change();
create trigger only_grows before update on registry.imported_line
    for each row execute function registry.refuse_change();

-- Counters go back only with an import that is taken back before anybody counted on.
create or replace function registry.count_upwards() returns trigger language plpgsql as $$
begin
    if new.scope <> old.scope
        or (new.last < old.last and coalesce(current_setting('somat.taking_back', true), '') <> 'yes') then
        raise exception 'a counter never goes back' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

do $$
declare kept text;
begin
    foreach kept in array array['old_import', 'old_volume', 'imported_line'] loop
        execute format('create trigger handed_over before insert or update or delete on registry.%I '
            'for each row execute function organisation.refuse_after_handing_over()', kept);
    end loop;
end $$;
