create table plan_item (realm_id uuid, id uuid);
