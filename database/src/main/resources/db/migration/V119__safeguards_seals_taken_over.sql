-- safeguards: a seal whose keeper died, left or is away is taken over: by the head, with who receives it, a reason and the minutes.
alter table safeguards.official_seal_act add minutes text check (length(minutes) between 1 and 120);
alter table safeguards.official_seal_act drop constraint official_seal_act_kind_check,
    add constraint official_seal_act_kind_check
        check (kind in ('ENTERED', 'HANDED_OVER', 'TAKEN_OVER', 'CHECKED', 'GONE')),
    add constraint official_seal_act_taken_over
        check (kind <> 'TAKEN_OVER' or (second is not null and note is not null and minutes is not null));
