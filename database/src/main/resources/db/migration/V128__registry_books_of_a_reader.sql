-- registry: whether a book holds a paper of somebody's own is asked of every book on the shelf: one look each, not one reading
-- of the book.
drop index registry.document_drafter;
create index document_drafter on registry.document (drafter, book, rank) where drafter is not null;
drop index registry.document_addressee;
create index document_addressee on registry.document (addressee, book, rank) where addressee is not null;
create index document_of_unit on registry.document (unit, book, rank) where unit is not null;
