-- A received paper that bears no mark though a list has it (R-DET-09): protected meanwhile in the book it stands in, then entered
-- anew in the secret book or ordinary again.

-- unmarked: WAITING is protected at the level supposed; DECIDED has its level and waits for the secret book; MOVED stands there
-- now, under moved_to; CLEARED was decided to be no secret.
alter table registry.document
    add column unmarked text check (unmarked in ('WAITING', 'DECIDED', 'MOVED', 'CLEARED')),
    add column moved_to uuid references registry.document (id) deferrable initially deferred,
    add constraint document_unmarked_came_in check (unmarked is null or direction = 'INCOMING'),
    add constraint document_unmarked_is_protected check (coalesce(unmarked, '') not in ('WAITING', 'DECIDED') or rank > 0),
    add constraint document_unmarked_is_open_again check (coalesce(unmarked, '') <> 'CLEARED' or rank = 0),
    add constraint document_moved_somewhere check ((coalesce(unmarked, '') = 'MOVED') = (moved_to is not null));
create index document_unmarked on registry.document (registered_at desc, id desc) where unmarked in ('WAITING', 'DECIDED');
create unique index document_moved_to on registry.document (moved_to) where moved_to is not null;

-- One proposal at a time, and one decision, on a paper that came unmarked.
create unique index determination_one_for_a_received_paper on classification.determination (subject)
    where kind = 'RECEIVED' and state in ('PROPOSED', 'RETURNED', 'DECIDED', 'USED');
