-- What an inspection says is looked for by words, each reader among the words that reader may see: who inspects among
-- all of them, an inspected body among what concerns it. So the words are kept once for each of these.
create table record_inspection_words (
  realm_id uuid not null,
  id uuid not null,
  inspection_id uuid not null,
  -- The inspected body that reads these words once they are sent; null: whoever inspects.
  organization_id uuid,
  words text not null,
  search tsvector not null generated always as (to_tsvector('vn'::regconfig, words)) stored,
  exact_search tsvector not null generated always as (to_tsvector('simple'::regconfig, words)) stored,
  primary key (realm_id, id),
  foreign key (realm_id, inspection_id) references record_inspection (realm_id, id),
  foreign key (realm_id, organization_id) references organization (realm_id, id)
);
create index record_inspection_words_of on record_inspection_words (realm_id, inspection_id);
create index record_inspection_words_search on record_inspection_words using gin (realm_id, search);
create index record_inspection_words_exact_search on record_inspection_words using gin (realm_id, exact_search);

-- An inspection that looked at work of several plans concerns each of them; what was looked at concerns its own body.
alter table record_inspection_item
  add column organization_id uuid,
  add column plan_id uuid;
update record_inspection_item i
   set organization_id = o.organization_id, plan_id = o.plan_id
  from work_obligation o where o.realm_id = i.realm_id and o.id = i.obligation_id;
alter table record_inspection_item alter column organization_id set not null;
create index record_inspection_item_of_plan on record_inspection_item (realm_id, plan_id, inspection_id)
  where plan_id is not null;

-- Who wrote what it says, and when; moving it to another state is no writing.
alter table record_inspection
  add column written_at timestamptz,
  add column written_by_name text;
update record_inspection set written_at = changed_at, written_by_name = changed_by_name;
alter table record_inspection
  alter column written_at set not null,
  alter column written_by_name set not null;

-- Identifiers of rows keep the time of their inspection, so that the newest come first.
insert into record_inspection_words (realm_id, id, inspection_id, organization_id, words)
select i.realm_id, (left(i.id::text, 18) || right(gen_random_uuid()::text, 18))::uuid, i.id, reader.organization_id,
       left(concat_ws(E'\n', i.title, i.decision, i.place, i.summary,
         (select string_agg(m.title, E'\n') from jsonb_to_recordset(i.members) as m (title text)),
         (select string_agg(b.organization_name, E'\n' order by b.position) from record_inspection_body b
           where b.realm_id = i.realm_id and b.inspection_id = i.id
             and (reader.organization_id is null or b.organization_id = reader.organization_id)),
         (select string_agg(f.words, E'\n')
            from jsonb_to_recordset(i.findings) as f (words text, "organizationId" uuid, "obligationId" uuid)
            left join record_inspection_item w on w.realm_id = i.realm_id and w.inspection_id = i.id
                                              and w.obligation_id = f."obligationId"
           where reader.organization_id is null or f."organizationId" = reader.organization_id
              or w.organization_id = reader.organization_id
              or (f."organizationId" is null and f."obligationId" is null)),
         (select string_agg(r.words, E'\n' order by r.position) from record_remedy r
           where r.realm_id = i.realm_id and r.inspection_id = i.id
             and (reader.organization_id is null or r.organization_id = reader.organization_id))), 100000)
  from record_inspection i
 cross join lateral (select null::uuid as organization_id
                     union all
                     select b.organization_id from record_inspection_body b
                      where b.realm_id = i.realm_id and b.inspection_id = i.id) reader;
