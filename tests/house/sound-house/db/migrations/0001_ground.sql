create table organization (
  realm_id uuid not null,
  id uuid not null,
  name text not null,
  primary key (realm_id, id),
  unique (realm_id, name)
);
create table plan (
  realm_id uuid not null,
  id uuid not null,
  organization_id uuid not null, -- of the issuer
  primary key (realm_id, id),
  foreign key (realm_id, organization_id) references organization (realm_id, id)
);
create schema sign_in;
create table sign_in.session (id text primary key);
