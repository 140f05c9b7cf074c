-- Search reaches the newest of what has the words without reading all that has them. Rows are numbered as they are
-- written (obligations anew as they change), and the index of words knows for each the page of 4,096 and the book of
-- 65,536 numbers in which it stands: a word is looked up page by page and book by book, the newest first, until enough
-- is found. Below, the orders of lists that were sorted anew each time.

do $$
declare
  searched record;
begin
  for searched in
    select * from (values ('plan', 'plan_pkey', '', ''),
                          ('plan_item', 'plan_item_pkey', '', ''),
                          ('document_reading', 'document_reading_pkey', '', ''),
                          ('record_entry', 'record_entry_pkey', '', ' where withdrawn_at is null'),
                          ('record_inspection_words', 'record_inspection_words_pkey', '', ''),
                          ('work_obligation', 'work_obligation_by_change', ', folded gin_trgm_ops', ''))
      as given (name, laid_by, fragments, found)
  loop
    execute format('drop index if exists %I, %I', searched.name || '_search', searched.name || '_exact_search');
    execute format('create sequence %I', searched.name || '_search_order');
    -- What is there is laid in its order, then numbered as it lies.
    execute format('cluster %I using %I', searched.name, searched.laid_by);
    execute format('alter table %I set without cluster', searched.name);
    execute format('alter table %I add column search_order bigint not null default nextval(%L)',
      searched.name, searched.name || '_search_order');
    execute format('alter sequence %I owned by %I.search_order', searched.name || '_search_order', searched.name);
    execute format('create index %I on %I (realm_id, search_order)',
      searched.name || '_in_search_order', searched.name);
    execute format('create index %I on %I using gin
        (realm_id, (search_order >> 12), (search_order >> 16), search, exact_search%s)%s',
      searched.name || '_search', searched.name, searched.fragments, searched.found);
  end loop;
end
$$;
drop index work_obligation_folded;

create function work_obligation_number_anew() returns trigger language plpgsql as $$
begin
  new.search_order := nextval('work_obligation_search_order');
  return new;
end
$$;
create trigger number_anew before update on work_obligation
  for each row when (new.changed_at is distinct from old.changed_at)
  execute function work_obligation_number_anew();

create index record_inspection_in_order on record_inspection
  (realm_id, (state = 'dropped'), from_day desc nulls first, id desc);
create index work_urgent_in_order on work_urgent
  (realm_id, (state not in ('draft', 'sent')), due_day, due_until, id desc);
create index plan_by_issuer on plan (realm_id, lower(issuer), issuer) where issuer is not null;
