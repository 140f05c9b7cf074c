create table weather (realm_id uuid, id uuid, primary key (realm_id, id));
