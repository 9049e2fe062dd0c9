-- safeguards: files that are evidence of an inspection, of a finding or of an incident. Name and hash are sealed under the content of the
-- file itself; nothing of them is taken back.
create table safeguards.evidence_file (
    id          uuid primary key,
    inspection  uuid references safeguards.inspection (id) deferrable,
    finding     uuid references safeguards.inspection_finding (id) deferrable,
    incident    uuid references safeguards.incident (id) deferrable,
    number      integer     not null,
    about       text,
    content     uuid        not null unique,
    sealed_name bytea       not null,
    sealed_hash bytea       not null,
    kind        text        not null,
    size        bigint      not null check (size > 0),
    added_at    timestamptz not null,
    added_by    uuid        not null,
    entry       uuid        not null,
    check (num_nonnulls(inspection, finding, incident) = 1),
    check (about is null or inspection is not null),
    unique (inspection, number),
    unique (finding, number),
    unique (incident, number)
);

create function safeguards.keep_evidence() returns trigger language plpgsql as $$
begin
    raise exception 'what was once evidence stays' using errcode = 'restrict_violation';
end $$;
create trigger stays before update or delete on safeguards.evidence_file
    for each row execute function safeguards.keep_evidence();
