-- Who is who changes seldom and is asked with every request: whatever changes it leaves another mark here, in its own
-- transaction. Deferred, so that nobody waits for the mark of another while holding a row the other waits for.
create table access.standing (
    one boolean primary key default true check (one),
    mark uuid not null
);

insert into access.standing (mark) values (gen_random_uuid());

create function access.note_standing() returns trigger language plpgsql as $$
begin
    if current_setting('somat.standing_noted', true) is distinct from pg_current_xact_id()::text then
        update access.standing set mark = gen_random_uuid();
        perform set_config('somat.standing_noted', pg_current_xact_id()::text, true);
    end if;
    return null;
end $$;

create constraint trigger standing
    after insert or delete or update of username, person, clearance, disabled_at, ends_at, generation on access.account
    deferrable initially deferred for each row execute function access.note_standing();

do $$
declare
    names text;
begin
    foreach names in array array['organisation.person', 'organisation.mandate', 'organisation.succession',
        'safeguards.training_policy', 'safeguards.training', 'safeguards.training_attendance', 'safeguards.quiz']
    loop
        execute 'create constraint trigger standing after insert or update or delete on ' || names
            || ' deferrable initially deferred for each row execute function access.note_standing()';
    end loop;
end $$;
