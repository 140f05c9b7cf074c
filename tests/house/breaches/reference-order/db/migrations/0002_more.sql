create table organization_plan (
  realm_id uuid,
  id uuid,
  plan_id uuid,
  primary key (realm_id, id),
  foreign key (realm_id, plan_id) references plan (realm_id, id)
);
