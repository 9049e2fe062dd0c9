-- The same device, and the same text, may stand in the books of two offices: one that takes over another keeps both entries.
drop index safeguards.device_serial;

create unique index device_serial on safeguards.device (kind, lower(make), lower(serial), predecessor) nulls not distinct
    where disposed_at is null;

drop index safeguards.text_symbol;

create unique index text_symbol on safeguards.text (lower(symbol), dated, lower(issuer), predecessor) nulls not distinct
    where withdrawn_at is null;
