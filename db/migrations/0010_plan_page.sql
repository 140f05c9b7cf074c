-- The list of plans by pages and words, documents cited by their symbol, and members named after confirming.

alter table plan
  add column version integer not null default 1,
  add column changed_at timestamptz,
  add column changed_by_name text,
  -- Sort key without nulls: the newest year first, plans of no year at the end.
  add column year_order integer not null generated always as (-coalesce(year, 0)) stored,
  -- Symbols agree without accents and leading zeros: recognition of scanned pages loses both. A blank number has no key.
  add column symbol_key text generated always as (
    case when number ~ '^\s*\d' then
      regexp_replace(regexp_replace(public.vn_unaccent(number), '\s', '', 'g'), '^0+(?=\d)', '') end
  ) stored,
  add column search tsvector not null generated always as (
    to_tsvector('vn'::regconfig, title || ' ' || coalesce(kind, '') || ' ' || coalesce(number, '') || ' ' || coalesce(issuer, ''))
  ) stored,
  add column exact_search tsvector not null generated always as (
    to_tsvector('simple'::regconfig, title || ' ' || coalesce(kind, '') || ' ' || coalesce(number, '') || ' ' || coalesce(issuer, ''))
  ) stored;
update plan set changed_at = confirmed_at, changed_by_name = confirmed_by_name;
alter table plan
  alter column changed_at set not null,
  alter column changed_by_name set not null;

create index plan_in_order on plan (realm_id, year_order, id desc);
create index plan_search on plan using gin (realm_id, search);
create index plan_by_symbol on plan (realm_id, symbol_key);

alter table plan_reference
  add column symbol_key text generated always as (
    case when symbol ~ '^\s*\d' then
      regexp_replace(regexp_replace(public.vn_unaccent(symbol), '\s', '', 'g'), '^0+(?=\d)', '') end
  ) stored;
create index plan_reference_by_symbol on plan_reference (realm_id, symbol_key);

-- Members that a person named for words left open, or the lead of a task on which the paper names nobody.
create table plan_naming (
  realm_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  -- The words as printed; null where the paper names nobody.
  name text,
  -- The one item meant; null: wherever the words stand in the plan.
  item_id uuid,
  named_at timestamptz not null,
  named_by uuid,
  named_by_name text not null,
  undone_at timestamptz,
  undone_by uuid,
  undone_by_name text,
  primary key (realm_id, id),
  foreign key (realm_id, plan_id) references plan (realm_id, id),
  foreign key (realm_id, item_id) references plan_item (realm_id, id),
  check (name is not null or item_id is not null)
);
create index plan_naming_of_plan on plan_naming (realm_id, plan_id);

alter table plan_participant
  add column naming_id uuid,
  add foreign key (realm_id, naming_id) references plan_naming (realm_id, id);
alter table plan_participant_body
  add column naming_id uuid,
  add foreign key (realm_id, naming_id) references plan_naming (realm_id, id);
