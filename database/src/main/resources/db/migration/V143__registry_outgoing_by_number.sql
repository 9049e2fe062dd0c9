-- An inspection asks of every paper the seal of the body was put on whether a book has its number.
create index document_outgoing_number on registry.document (lower(number)) where direction = 'OUTGOING' and state = 'REGISTERED';
create index official_seal_use_day on safeguards.official_seal_use (day) where struck is null;
