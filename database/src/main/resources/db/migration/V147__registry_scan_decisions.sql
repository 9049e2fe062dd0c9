-- registry: what the office decided about scans; of each matter the newest row applies. In clear, for it says nothing of a paper.
create table registry.scan_decision (
    number bigint      generated always as identity primary key,
    -- WORDS: up to which level the words on scans are read; FOLDER: of which level what lies in the watched folder may be
    matter text        not null check (matter in ('WORDS', 'FOLDER')),
    level  text        not null,
    rank   smallint    not null check (rank >= 0),
    reason text        not null check (length(reason) between 1 and 2000),
    by     text        not null,
    second text,
    at     timestamptz not null
);
create index scan_decision_latest on registry.scan_decision (matter, number desc);

-- How far the reading of scans is, for the page that shows it.
create index scan_text_failed on registry.scan_text (at, attachment) where state = 'FAILED';
create index scan_text_done on registry.scan_text (at) where state = 'DONE';
