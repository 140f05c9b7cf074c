-- Who owes what by when. Bodies and plans are kept with the names of the day they were confirmed, so that a
-- list is one table and an old record keeps its old name.

create extension if not exists btree_gin;

create table work_obligation (
  realm_id uuid not null,
  id uuid not null,
  organization_id uuid not null,
  organization_name text collate "vi-x-icu" not null,
  plan_id uuid not null,
  plan_title text not null,
  plan_number text,
  plan_year integer,
  origin text not null check (origin in ('task', 'duty')),
  item_id uuid not null,
  -- Order in the document: tasks first, then duties.
  position integer not null,
  number text,
  text text not null,
  printed_name text not null,
  -- The part of the task this body was given, where the document splits it.
  scope text,
  time_text text,
  -- The last day as the source names it; null where it gives no end.
  named_day date,
  -- The last day that is in time: the same, moved off a day of rest.
  due_day date,
  -- Local date and hour on that day, where the source names an hour.
  due_until text,
  state text not null check (state in ('not-started', 'in-progress', 'continuous', 'done', 'carried-over', 'not-done')),
  reason text,
  -- The moment and the local day on which it was closed; null while it is open.
  closed_at timestamptz,
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid,
  changed_by_name text not null,
  open boolean not null generated always as (state in ('not-started', 'in-progress', 'continuous')) stored,
  -- Sort keys without nulls, so that a page can go on from the last row of the one before.
  due_order date not null generated always as (coalesce(due_day, 'infinity'::date)) stored,
  plan_order integer not null generated always as (-coalesce(plan_year, 0)) stored,
  -- Diacritics optional, and the same words with their exact accents to rank by.
  search tsvector not null generated always as (
    to_tsvector('vn'::regconfig, organization_name || ' ' || coalesce(number, '') || ' ' || text || ' ' || coalesce(plan_number, '') || ' ' || plan_title)
  ) stored,
  exact_search tsvector not null generated always as (
    to_tsvector('simple'::regconfig, organization_name || ' ' || coalesce(number, '') || ' ' || text || ' ' || coalesce(plan_number, '') || ' ' || plan_title)
  ) stored,
  primary key (realm_id, id),
  unique (realm_id, item_id, organization_id),
  foreign key (realm_id, organization_id) references organization (realm_id, id),
  foreign key (realm_id, plan_id) references plan (realm_id, id),
  foreign key (realm_id, item_id) references plan_item (realm_id, id),
  check (state <> 'not-done' or reason is not null),
  check ((named_day is null) = (due_day is null))
);

-- Lists read in the order of an index and stop; what counts need beside the key is carried along, so that
-- counting opens no row.
create index work_obligation_by_due on work_obligation (realm_id, due_order, id) include (state, due_until);
create index work_obligation_by_organization_due on work_obligation (realm_id, organization_id, due_order, id)
  include (state, due_until);
create index work_obligation_by_plan on work_obligation (realm_id, plan_id, position, organization_id, id)
  include (state, due_order, due_until);
create index work_obligation_in_plan_order on work_obligation
  (realm_id, plan_order, plan_id, position, organization_id, id);
create index work_obligation_by_name on work_obligation (realm_id, organization_name, organization_id, due_order, id);
create index work_obligation_by_state on work_obligation (realm_id, state, due_order, id);
-- What a clock runs on: the overdue, oldest first, without reading what was closed long ago.
create index work_obligation_by_clock on work_obligation (realm_id, due_order, id)
  where state in ('not-started', 'in-progress');
create index work_obligation_search on work_obligation using gin (realm_id, search);
create index work_obligation_exact_search on work_obligation using gin (realm_id, exact_search);
