-- safeguards: a room that is opened again the same evening is sealed again, or looked at in the morning: one row each time. At
-- most one of them is not opened.
alter table safeguards.meeting_seal add turn integer not null default 1 check (turn >= 1);
alter table safeguards.meeting_seal drop constraint meeting_seal_pkey, add primary key (meeting, evening, turn);
create unique index meeting_seal_closed on safeguards.meeting_seal (meeting) where opened_at is null;
