create table plan_item (
  realm_id uuid,
  id uuid,
  plan_id uuid references plan (id),
  primary key (realm_id, id)
);
