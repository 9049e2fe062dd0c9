-- Counting by several: what was scanned by mistake is taken off, what has moved since stays where it went, and a stocktaking
-- that cannot be finished is given up.
alter table custody.stocktaking_line
    -- how often it had moved when it was found
    add column moves     integer,
    add column taken_off boolean not null default false;
alter table custody.stocktaking_line add constraint only_what_was_too_many check (not (taken_off and expected));

alter table custody.stocktaking
    add column given_up      boolean not null default false,
    add column sealed_reason bytea;
alter table custody.stocktaking add constraint given_up_with_a_reason
    check (given_up = (sealed_reason is not null) and (closed_at is not null or not given_up));
