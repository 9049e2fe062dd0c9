-- safeguards: what a consent to a meeting, and each change of the list after it, was signed over. The salt keeps the digest in the
-- ledger from telling anything; it is sealed with the words.
create table safeguards.meeting_signed (
    meeting     uuid    not null references safeguards.meeting (id) deferrable,
    act         integer not null,
    sealed_salt bytea   not null,
    primary key (meeting, act),
    foreign key (meeting, act) references safeguards.meeting_act (meeting, act) deferrable
);
create trigger stays before update or delete on safeguards.meeting_signed
    for each row execute function safeguards.keep_meeting_row();

-- what is due reads those that begin, or began and are not over
create index meeting_beginning on safeguards.meeting (first_day, number) where state in ('CONSENTED', 'OPEN');

-- A hand-out that was never given out is taken off the list, and may be listed again under its number.
alter table safeguards.meeting_hand_out add off_at timestamptz, add off_by uuid,
    add check ((off_at is null) = (off_by is null));
create function safeguards.keep_hand_out() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
        or (old.meeting, old.carrier, old.label, old.number) is distinct from (new.meeting, new.carrier, new.label, new.number)
        or (new.off_at is not null and exists (
            select 1 from safeguards.meeting_issue i where i.meeting = new.meeting and i.carrier = new.carrier)) then
        raise exception 'a hand-out that was given out stays on its list' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
drop trigger stays on safeguards.meeting_hand_out;
create trigger keep_hand_out before update or delete on safeguards.meeting_hand_out
    for each row execute function safeguards.keep_hand_out();

-- What was found elsewhere and went on since is not given back by its keeper: only a copy that is still where the issue put it
-- needs a movement.
create or replace function safeguards.settle_by_movement() returns trigger language plpgsql as $$
declare
    stands text;
    last_entry uuid;
begin
    select c.state, m.entry into stands, last_entry
    from custody.carrier c join custody.movement m on m.carrier = c.id and m.number = c.moves
    where c.id = new.carrier;
    if new.lost and stands <> 'LOST' or not new.lost and (stands = 'LOST' or last_entry = new.entry) then
        raise exception 'a hand-out is settled by a movement of its copy' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
