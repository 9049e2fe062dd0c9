-- registry: what is found comes newest first, from whichever book. Without this a question many lines answer would gather
-- all of them to show fifty.
create index document_by_time on registry.document (registered_at desc, id desc);
