-- reporting: the reports of the office (báo cáo công tác bảo vệ bí mật nhà nước). Words and figures are sealed by the vault under a
-- content of the report's own level; kinds, days and ids are in clear. Nothing is deleted.
create schema reporting;

create table reporting.report (
    id          uuid        primary key,
    -- the house's own: BC-…
    number      bigint      generated always as identity unique,
    kind        text        not null check (kind in ('YEARLY', 'HALF_YEARLY', 'FIVE_YEARLY', 'AD_HOC')),
    from_day    date        not null,
    to_day      date        not null check (to_day >= from_day),
    due_day     date,
    level       text        not null,
    rank        smallint    not null check (rank between 0 and 9),
    -- the incident an ad hoc report is about
    incident    uuid,
    content     uuid        not null references vault.content_key (content_id),
    -- how often it was written: who writes says what they saw
    versions    integer     not null check (versions >= 1),
    made_at     timestamptz not null,
    made_by     uuid        not null,
    signed_at   timestamptz,
    signed_by   uuid,
    -- fingerprint of the key it was signed with; the signature is in the ledger
    signed_key  text,
    sent_on     date,
    sent_number text        check (length(sent_number) between 1 and 60),
    sent_by     uuid,
    check (num_nulls(signed_at, signed_by, signed_key) in (0, 3)),
    check (num_nulls(sent_on, sent_number, sent_by) in (0, 3)),
    check (sent_on is null or signed_at is not null)
);
create unique index report_once on reporting.report (kind, from_day, to_day) where kind <> 'AD_HOC';
create index report_incident on reporting.report (incident) where incident is not null;

-- Each time it was written: the words of its blocks and the figures as they were then.
create table reporting.report_version (
    report         uuid        not null references reporting.report (id),
    number         integer     not null check (number >= 1),
    sealed_words   bytea       not null,
    sealed_figures bytea       not null,
    at             timestamptz not null,
    by             uuid        not null,
    entry          uuid        not null references ledger.entry (id),
    primary key (report, number)
);

-- Báo cáo mà ngành yêu cầu thêm: half-yearly reports, since when and on whose word.
create table reporting.asked_report (
    kind     text        not null check (kind in ('HALF_YEARLY')),
    number   integer     not null check (number >= 1),
    asked    boolean     not null,
    basis    text        not null check (length(basis) between 1 and 200),
    at       timestamptz not null,
    by       uuid        not null,
    entry    uuid        not null references ledger.entry (id),
    primary key (kind, number)
);

create function reporting.keep() returns trigger language plpgsql as $$
begin
    raise exception 'nothing in reporting.% is deleted or changed', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger nothing_is_deleted before delete on reporting.report for each row execute function reporting.keep();
create trigger versions_only_grow before update or delete on reporting.report_version
    for each row execute function reporting.keep();
create trigger asked_only_grows before update or delete on reporting.asked_report
    for each row execute function reporting.keep();

create function reporting.keep_report() returns trigger language plpgsql as $$
begin
    if (old.id, old.number, old.kind, old.from_day, old.to_day, old.due_day, old.level, old.rank, old.incident, old.content,
            old.made_at, old.made_by)
        is distinct from (new.id, new.number, new.kind, new.from_day, new.to_day, new.due_day, new.level, new.rank,
            new.incident, new.content, new.made_at, new.made_by)
        or (old.signed_at is not null and (old.versions, old.signed_at, old.signed_by, old.signed_key)
            is distinct from (new.versions, new.signed_at, new.signed_by, new.signed_key))
        or new.versions not in (old.versions, old.versions + 1)
        or (old.sent_on is not null and (old.sent_on, old.sent_number, old.sent_by)
            is distinct from (new.sent_on, new.sent_number, new.sent_by)) then
        raise exception 'a report that is signed stays as it is' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_report before update on reporting.report for each row execute function reporting.keep_report();

create index copy_order_made on custody.copy_order (made_at) where made_at is not null;
create index device_act_at on safeguards.device_act (at);
create index handover_ended on custody.handover (ended_at) where ended_at is not null;
create index machine_check_at on safeguards.machine_check (at);
