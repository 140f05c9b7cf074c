-- A plan that names no year stands in the lists where its date of issue puts it; without either it stands last.
drop index plan_in_order;
alter table plan drop column year_order;
alter table plan
  add column year_order integer not null generated always as (
    -coalesce(year, case when date ~ '^\d{4}' then left(date, 4)::integer end, 0)) stored;
create index plan_in_order on plan (realm_id, year_order, id desc);
