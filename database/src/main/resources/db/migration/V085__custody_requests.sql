-- custody: requests to carry secrets out of their place, and of others to be given them. Words are sealed under a content of the
-- request; days, numbers and ids are in clear. Nothing is deleted.

create sequence custody.request_number;

create table custody.request (
    id          uuid        primary key,
    number      bigint      not null default nextval('custody.request_number') unique,
    kind        text        not null check (kind in ('CARRY_OUT', 'CARRY_ABROAD', 'ORGANISATION', 'PERSON', 'FOREIGN')),
    -- the highest of what is asked for
    level       text        not null,
    rank        smallint    not null check (rank between 1 and 9),
    content     uuid        not null references vault.content_key (content_id),
    asked_at    timestamptz not null,
    asked_by    uuid        not null,
    leaves_on   date,
    due_on      date        check (due_on >= leaves_on),
    state       text        not null default 'ASKED' check (state in
        ('ASKED', 'WITHDRAWN', 'REFUSED', 'ALLOWED', 'OUT', 'BACK', 'GIVEN')),
    decided_at  timestamptz,
    decided_by  uuid,
    -- the position and the deputy's paper it was decided on
    position    text,
    delegation  uuid,
    out_at      timestamptz,
    ended_at    timestamptz,
    -- of the last act
    entry       uuid        not null references ledger.entry (id),
    check ((kind in ('CARRY_OUT', 'CARRY_ABROAD')) = (due_on is not null and leaves_on is not null)),
    check ((decided_at is null) = (decided_by is null)),
    check (state in ('ASKED', 'WITHDRAWN') or decided_at is not null),
    check (state not in ('OUT', 'BACK') or out_at is not null),
    check ((state in ('BACK', 'GIVEN')) = (ended_at is not null))
);
create index request_state on custody.request (state, number);
create index request_due on custody.request (due_on) where state = 'OUT';

create table custody.request_word (
    request uuid  not null references custody.request (id),
    name    text  not null check (name ~ '^[A-Z_]{3,30}$'),
    sealed  bytea not null,
    primary key (request, name)
);

create table custody.request_carrier (
    request uuid not null references custody.request (id),
    carrier uuid not null references custody.carrier (id),
    primary key (request, carrier)
);
create index request_carrier_carrier on custody.request_carrier (carrier);

create function custody.keep_request() returns trigger language plpgsql as $$
begin
    if (old.id, old.number, old.kind, old.level, old.rank, old.content, old.asked_at, old.asked_by, old.leaves_on, old.due_on)
        is distinct from
        (new.id, new.number, new.kind, new.level, new.rank, new.content, new.asked_at, new.asked_by, new.leaves_on, new.due_on)
        or (old.decided_at is not null and (old.decided_at, old.decided_by, old.position, old.delegation)
            is distinct from (new.decided_at, new.decided_by, new.position, new.delegation)) then
        raise exception 'what was asked and decided never changes' using errcode = 'restrict_violation';
    end if;
    if (old.state, new.state) not in (
        ('ASKED', 'WITHDRAWN'), ('ASKED', 'REFUSED'), ('ASKED', 'ALLOWED'), ('ALLOWED', 'WITHDRAWN'), ('ALLOWED', 'OUT'),
        ('ALLOWED', 'GIVEN'), ('OUT', 'OUT'), ('OUT', 'BACK')) then
        raise exception 'a request does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_request before update on custody.request for each row execute function custody.keep_request();
create trigger nothing_is_deleted before delete on custody.request for each row execute function custody.keep();
create trigger words_only_grow before update or delete on custody.request_word for each row execute function custody.keep();
create trigger carriers_only_grow before update or delete on custody.request_carrier
    for each row execute function custody.keep();
