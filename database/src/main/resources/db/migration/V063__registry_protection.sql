-- registry: how long a secret line is protected (R-TRM-01). Null: no secret, a number without its paper, or nobody knows.
alter table registry.document
    add column protected_until date,
    add constraint document_only_secrets_are_protected check (rank > 0 or protected_until is null);

-- What ends, soonest first.
create index document_protected_until on registry.document (protected_until, id)
    where protected_until is not null and state in ('REGISTERED', 'OUTSIDE_ONLY');
-- Secret lines of which nobody knows how long; filled at start from the packs as far as a day is known.
create index document_without_term on registry.document (registered_at, id)
    where rank > 0 and protected_until is null and state in ('REGISTERED', 'OUTSIDE_ONLY');
