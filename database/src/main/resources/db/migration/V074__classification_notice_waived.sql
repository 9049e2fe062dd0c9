-- classification: a notice that need not go out, because its recipient never got the paper or was written down by mistake.
alter table classification.level_notice
    add column waived_day date,
    add column waived_by uuid,
    add column sealed_waived bytea,
    add constraint level_notice_waived check (
        num_nulls(waived_day, waived_by, sealed_waived) in (0, 3)
        and (waived_day is null or (sent_day is null and position > 0)));

drop index classification.level_notice_to_send;
create index level_notice_to_send on classification.level_notice (change, position)
    where position > 0 and sent_day is null and waived_day is null;

create function classification.keep_waived() returns trigger language plpgsql as $$
begin
    if old.waived_day is not null
        and (old.waived_day, old.waived_by, old.sealed_waived) is distinct from (new.waived_day, new.waived_by, new.sealed_waived) then
        raise exception 'what was said of a notice stays said' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_waived before update on classification.level_notice
    for each row execute function classification.keep_waived();
