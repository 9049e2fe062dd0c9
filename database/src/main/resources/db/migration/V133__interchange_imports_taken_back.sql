-- interchange: a book of a file whose lines were taken out again.
alter table interchange.old_file_volume add column taken_back_at timestamptz;
