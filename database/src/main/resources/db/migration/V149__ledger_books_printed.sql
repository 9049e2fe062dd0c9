-- Whether a book was printed is asked of the thing that most is done to: found by the act, of which there are few.
create index entry_book_printed on ledger.entry (recorded) where act = 'registry.book.printed' and refused is null;
