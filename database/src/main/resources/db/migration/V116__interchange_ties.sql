-- What came after the first hand-over: every tie can wait for the others, as before.
do $$
declare tie record;
begin
    for tie in
        select c.conrelid::regclass as of, quote_ident(c.conname) as name
        from pg_constraint c join pg_namespace n on n.oid = c.connamespace
        where c.contype = 'f' and not c.condeferrable
            and n.nspname in ('organisation', 'registry', 'classification', 'custody', 'safeguards', 'vault')
    loop
        execute format('alter table %s alter constraint %s deferrable initially immediate', tie.of, tie.name);
    end loop;
end $$;
