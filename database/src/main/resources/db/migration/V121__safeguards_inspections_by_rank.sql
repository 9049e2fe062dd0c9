-- safeguards: what the registers said, as it is told to who is cleared up to a rank: nobody learns from a count what is above
-- their clearance. What was asked before was asked with the eyes of whoever asked, and is shown to the highest rank of the packs.
alter table safeguards.inspection_look add rank smallint not null default 3 check (rank between 0 and 9);
alter table safeguards.inspection_look alter rank drop default,
    drop constraint inspection_look_pkey, add primary key (inspection, probe, rank);

-- What they make of a question, for those above the level of the inspection; inspection_answer has what all of its readers may know.
create table safeguards.inspection_register_answer (
    inspection uuid     not null references safeguards.inspection (id) deferrable,
    question   text     not null check (question ~ '^[a-z]\.[0-9]{1,2}$'),
    rank       smallint not null check (rank between 0 and 9),
    answer     text     not null check (answer in ('GOOD', 'PARTLY', 'BAD', 'NONE')),
    primary key (inspection, question, rank)
);
create trigger keep_inspection_register_answer before delete on safeguards.inspection_register_answer
    for each row execute function safeguards.keep_inspection_part();
create trigger keep_answers before insert or update on safeguards.inspection_register_answer
    for each row execute function safeguards.keep_answers();
