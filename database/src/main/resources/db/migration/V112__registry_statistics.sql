-- registry: what statistics of secret papers are counted by, on any day.

-- The day on which a line came to stand in a book: of an old book what its own line says.
create function registry.book_day(imported boolean, arrival date, of_paper date, registered_at timestamptz) returns date
language sql immutable as $$
    select case when imported
        then coalesce(arrival, of_paper, (registered_at at time zone 'Asia/Ho_Chi_Minh')::date)
        else (registered_at at time zone 'Asia/Ho_Chi_Minh')::date end
$$;

create index document_secret_by_day on registry.document
    (registry.book_day(imported, arrival_date, date, registered_at), id) where rank > 0;
create index document_destroyed on registry.document (destroyed_at, id) where destroyed_at is not null;
