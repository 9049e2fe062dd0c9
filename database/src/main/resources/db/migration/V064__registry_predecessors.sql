-- registry: books of an office that became part of ours. They keep their numbers; ours count on beside them.

alter table registry.book
    add column predecessor uuid references organisation.predecessor (id),
    drop constraint book_once_a_year,
    add constraint book_once_a_year unique nulls not distinct (form, regime, year, predecessor);
