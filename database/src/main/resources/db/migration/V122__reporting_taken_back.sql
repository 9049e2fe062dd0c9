-- reporting: a report that was signed and has not gone out is taken back by who may sign it: the signature stays told, with the reason.
create table reporting.report_taken_back (
    report        uuid        not null references reporting.report (id) deferrable,
    number        integer     not null check (number >= 1),
    -- which version was signed, when, by whom, with which key
    version       integer     not null,
    signed_at     timestamptz not null,
    signed_by     uuid        not null,
    signed_key    text        not null,
    sealed_reason bytea       not null,
    at            timestamptz not null,
    by            uuid        not null,
    entry         uuid        not null references ledger.entry (id),
    primary key (report, number),
    foreign key (report, version) references reporting.report_version (report, number) deferrable
);
create trigger taken_back_only_grows before update or delete on reporting.report_taken_back
    for each row execute function reporting.keep();

create or replace function reporting.keep_report() returns trigger language plpgsql as $$
begin
    if (old.id, old.number, old.kind, old.from_day, old.to_day, old.due_day, old.level, old.rank, old.incident, old.content,
            old.made_at, old.made_by)
        is distinct from (new.id, new.number, new.kind, new.from_day, new.to_day, new.due_day, new.level, new.rank,
            new.incident, new.content, new.made_at, new.made_by)
        or new.versions not in (old.versions, old.versions + 1)
        or (old.sent_on is not null and (old.sent_on, old.sent_number, old.sent_by)
            is distinct from (new.sent_on, new.sent_number, new.sent_by)) then
        raise exception 'a report stays as it was begun, and as it was sent' using errcode = 'restrict_violation';
    end if;
    if old.signed_at is not null and (old.versions, old.signed_at, old.signed_by, old.signed_key)
            is distinct from (new.versions, new.signed_at, new.signed_by, new.signed_key)
        and not (old.sent_on is null and new.sent_on is null and new.signed_at is null and new.versions = old.versions
            and exists (select 1 from reporting.report_taken_back t
                        where t.report = old.id and t.version = old.versions and t.signed_at = old.signed_at
                            and t.signed_by = old.signed_by and t.signed_key = old.signed_key)) then
        raise exception 'a report that is signed stays as it is, until it is taken back' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
