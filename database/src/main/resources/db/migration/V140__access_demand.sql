-- access: what the office demands of every account, by order of its head (mã sáu số bắt buộc). No row: it is left to their owners.
create table access.demand (
    what   text        primary key check (what in ('CODES')),
    since  timestamptz not null,
    person uuid        not null
);
