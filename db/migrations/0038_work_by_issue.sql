-- Work of a plan that names no year stands in lists of work where its date of issue puts it, as the plan itself does (0035). The
-- order is written anew, and with it the indexes that carry it.
alter table work_obligation add column plan_date text;
update work_obligation o set plan_date = p.date
  from plan p where p.realm_id = o.realm_id and p.id = o.plan_id and p.year is null and p.date is not null;
alter table work_obligation drop column plan_order;
alter table work_obligation
  add column plan_order integer not null generated always as (
    -coalesce(plan_year, case when plan_date ~ '^\d{4}' then left(plan_date, 4)::integer end, 0)) stored;
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
create index work_obligation_open on work_obligation (realm_id, due_order, id)
  include (state_order, origin, plan_order, due_until, closed_late) where state_order <= 3;
create index work_obligation_closed_late on work_obligation (realm_id, due_order, id)
  include (state_order, origin, plan_order) where closed_late;
