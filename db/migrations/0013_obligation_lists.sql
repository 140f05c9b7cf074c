-- Lists of obligations at a million rows: sort keys without nulls, an index for every filter that stands alone, and
-- views that people save.

alter table work_obligation
  -- The order in which people think of the states.
  add column state_order smallint not null generated always as (
    case state when 'not-started' then 1 when 'in-progress' then 2 when 'continuous' then 3
               when 'done' then 4 when 'carried-over' then 5 else 6 end) stored,
  -- Done after its end: the standing `closed-late` of the domain.
  add column closed_late boolean not null generated always as (
    coalesce(state = 'done' and case
      when due_until is null then due_day < timezone('Asia/Ho_Chi_Minh', closed_at)::date
      else make_timestamp(left(due_until, 4)::integer, substr(due_until, 6, 2)::integer, substr(due_until, 9, 2)::integer,
                          substr(due_until, 12, 2)::integer, substr(due_until, 15, 2)::integer, 0)
           <= timezone('Asia/Ho_Chi_Minh', closed_at)
    end, false)) stored,
  -- For fragments: a piece of a number, of a word, of a name.
  add column folded text not null generated always as (
    public.vn_unaccent(organization_name || ' ' || coalesce(number, '') || ' ' || text || ' ' || coalesce(plan_number, '')))
    stored;

drop index work_obligation_by_due;
drop index work_obligation_by_organization_due;
drop index work_obligation_in_plan_order;
drop index work_obligation_by_name;
drop index work_obligation_by_state;
drop index work_obligation_by_clock;

-- A list reads identifiers in the order of an index, looks at its other conditions without opening a row, and stops.
create index work_obligation_by_due on work_obligation (realm_id, due_order, id)
  include (state_order, origin, plan_order, due_until, closed_late);
create index work_obligation_by_organization_due on work_obligation (realm_id, organization_id, due_order, id)
  include (state_order, origin, plan_order, due_until, closed_late);
create index work_obligation_in_plan_order on work_obligation
  (realm_id, plan_order, plan_key, position, organization_id, id)
  include (state_order, origin, due_order, due_until, closed_late);
create index work_obligation_by_name on work_obligation (realm_id, organization_name, organization_id, due_order, id)
  include (state_order, origin, plan_order, due_until, closed_late);
create index work_obligation_by_state on work_obligation (realm_id, state_order, due_order, id)
  include (origin, plan_order, due_until, closed_late);
create index work_obligation_by_year on work_obligation (realm_id, plan_order, state_order, due_order, id)
  include (origin, due_until, closed_late);
create index work_obligation_by_year_due on work_obligation (realm_id, plan_order, due_order, id)
  include (state_order, origin, due_until, closed_late);
create index work_obligation_by_origin on work_obligation (realm_id, origin, due_order, id)
  include (state_order, plan_order, due_until, closed_late);
create index work_obligation_by_change on work_obligation (realm_id, changed_at, id)
  include (state_order, origin, plan_order, due_order, due_until, closed_late);
-- What is still owed, oldest first, without reading what was closed long ago.
create index work_obligation_open on work_obligation (realm_id, due_order, id)
  include (state_order, origin, plan_order, due_until, closed_late) where state_order <= 3;
create index work_obligation_closed_late on work_obligation (realm_id, due_order, id)
  include (state_order, origin, plan_order) where closed_late;
create index work_obligation_folded on work_obligation using gin (realm_id, folded gin_trgm_ops);

-- A list as somebody likes to see it: filter, order, columns and look, as its address says them.
create table work_saved_view (
  realm_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  account_name text not null,
  -- Whom it is shown to: its maker, the maker's body, everybody of the realm.
  shared_with text not null check (shared_with in ('nobody', 'organization', 'realm')),
  organization_id uuid,
  name text collate "vi-x-icu" not null check (length(name) between 1 and 80),
  address text not null check (length(address) <= 2000),
  version integer not null default 1,
  changed_at timestamptz not null,
  primary key (realm_id, id),
  foreign key (realm_id, organization_id) references organization (realm_id, id),
  check (shared_with <> 'organization' or organization_id is not null)
);
create index work_saved_view_of_account on work_saved_view (realm_id, account_id);
create index work_saved_view_shared on work_saved_view (realm_id, shared_with, organization_id) where shared_with <> 'nobody';
