-- interchange: where counting goes on behind an older book whose last lines are not in its file.
alter table interchange.old_file_volume add column goes_on_at integer check (goes_on_at >= 1);
