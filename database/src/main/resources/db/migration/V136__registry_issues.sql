-- registry: books and conference papers given out by number (phát hành theo số). One row for what was given out, one for each
-- numbered copy: to whom, and whether it came back. Names are sealed.

create table registry.issue (
    id          uuid        primary key,
    -- the house's own: PH-…
    number      bigint      generated always as identity unique,
    content     uuid        not null,
    name        bytea       not null,
    day         date        not null,
    -- they are to come back until that day; null: they may be kept
    due         date,
    first       int         not null check (first > 0),
    copies      int         not null check (copies between 1 and 1000),
    closed_at   timestamptz,
    made_at     timestamptz not null,
    made_by     uuid        not null,
    entry       uuid        not null references ledger.entry (id) deferrable
);
create index issue_newest on registry.issue (made_at desc, id);
create index issue_due on registry.issue (due) where closed_at is null;

create table registry.issue_copy (
    issue       uuid        not null references registry.issue (id) deferrable,
    copy        int         not null check (copy > 0),
    recipient   bytea       not null,
    state       text        not null check (state in ('OUT', 'BACK', 'GONE')),
    -- why it will not come back; sealed
    reason      bytea,
    at          timestamptz,
    by          uuid,
    primary key (issue, copy),
    check ((state = 'OUT') = (at is null)),
    check ((state = 'GONE') = (reason is not null))
);
create index issue_copy_out on registry.issue_copy (issue, copy) where state = 'OUT';

create function registry.keep_issue_copies() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a numbered copy stays in its list';
    end if;
    if new.issue <> old.issue or new.copy <> old.copy or new.recipient <> old.recipient then
        raise exception 'who got a numbered copy is not changed';
    end if;
    if exists (select from registry.issue i where i.id = old.issue and i.closed_at is not null) then
        raise exception 'a closed list stays as it is';
    end if;
    return new;
end $$;
create trigger issue_copy_stays before update or delete on registry.issue_copy
    for each row execute function registry.keep_issue_copies();
