-- registry: what of a line is in clear and asked for together with words: whose it is, level, book, month of the paper and of
-- its registration. In one index with the words, so that a question with few answers looks at few lines, however common its
-- words are.
create function registry.marks(
    level text, book uuid, unit uuid, drafter uuid, addressee uuid, date date, registered_at timestamptz) returns text[]
language sql immutable parallel safe as $$
    select array_remove(array[
        'level/' || level,
        'book/' || book,
        'unit/' || unit,
        'person/' || drafter,
        'person/' || addressee,
        'month/' || (extract(year from date)::integer * 12 + extract(month from date)::integer),
        'entered/' || (extract(year from registered_at at time zone 'UTC')::integer * 12
            + extract(month from registered_at at time zone 'UTC')::integer)], null)
$$;

drop index registry.document_terms;
-- What waits to be sorted into the index is read through by every question: it is kept short.
create index document_terms on registry.document
    using gin (terms, registry.marks(level, book, unit, drafter, addressee, date, registered_at))
    with (gin_pending_list_limit = 512);
