-- registry: a secret paper goes out only on a decided level (R-DET-03). The decision itself is classification's; here stands
-- which one a line rests on, and the database refuses a secret line that rests on none.

-- determination: the decision on its level. earlier: a line from before decisions were kept here; never set again.
alter table registry.document
    add column determination uuid,
    add column earlier boolean not null default false;

update registry.document
set earlier = true
where direction = 'OUTGOING' and rank > 0 and not imported and state <> 'RESERVED';

-- A kept number has no paper yet; lines of old books were decided on elsewhere and are marked as imported for ever.
alter table registry.document
    add constraint document_secret_goes_out_by_a_decision check (
        direction <> 'OUTGOING'
        or rank = 0
        or imported
        or earlier
        or state in ('RESERVED', 'CANCELLED')
        or determination is not null);
create index document_determination on registry.document (determination) where determination is not null;

create function registry.keep_basis() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.earlier then
            raise exception 'no line is from before any more' using errcode = 'restrict_violation';
        end if;
    elsif new.earlier <> old.earlier
        or (new.determination is distinct from old.determination
            and not (old.determination is null and old.state = 'RESERVED')) then
        raise exception 'what a level rests on is not exchanged' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_basis before insert or update on registry.document
    for each row execute function registry.keep_basis();
