-- safeguards: on which device of the register copies were made. Orders that were recorded before keep what was typed alone.
alter table custody.copy_order add column copied_on uuid references safeguards.device (id);
create index copy_order_copied_on on custody.copy_order (copied_on) where copied_on is not null;
