-- A recipient written by mistake is withdrawn by a correction, not deleted: withdrawn names the correction's ledger entry.
alter table registry.recipient add column withdrawn uuid
    constraint recipient_withdrawn references ledger.entry (id);
