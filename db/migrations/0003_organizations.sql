-- Bodies with dated names and dated parents in two trees. Days are whole; a range ends before its upper bound.

create table organization (
  realm_id uuid not null references access_realm,
  id uuid not null,
  kind text not null,
  tree text not null check (tree in ('state', 'party')),
  -- First day of its existence, null when not known; the day it ceased to exist, null while it lives.
  opened_on date,
  closed_on date,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (realm_id, id),
  check (closed_on > opened_on)
);

create table organization_name (
  realm_id uuid not null,
  id uuid not null,
  organization_id uuid not null,
  name text not null check (length(name) between 2 and 300),
  abbreviation text,
  valid daterange not null check (not isempty(valid)),
  folded text not null generated always as (public.vn_unaccent(name || ' ' || coalesce(abbreviation, ''))) stored,
  primary key (realm_id, id),
  foreign key (realm_id, organization_id) references organization,
  -- One name on one day.
  exclude using gist (realm_id with =, organization_id with =, valid with &&)
);
create index organization_name_folded on organization_name using gin (folded gin_trgm_ops);

create table organization_parent (
  realm_id uuid not null,
  id uuid not null,
  organization_id uuid not null,
  tree text not null check (tree in ('state', 'party')),
  parent_id uuid not null,
  valid daterange not null check (not isempty(valid)),
  primary key (realm_id, id),
  foreign key (realm_id, organization_id) references organization,
  foreign key (realm_id, parent_id) references organization,
  check (parent_id <> organization_id),
  -- One parent in each tree on one day.
  exclude using gist (realm_id with =, organization_id with =, tree with =, valid with &&)
);
create index organization_parent_children on organization_parent (realm_id, parent_id);

-- Which body took over from which, from what day, and in what part of its work (null: all of it).
create table organization_succession (
  realm_id uuid not null,
  id uuid not null,
  predecessor_id uuid not null,
  successor_id uuid not null,
  on_day date not null,
  scope text,
  primary key (realm_id, id),
  unique (realm_id, predecessor_id, successor_id, on_day),
  foreign key (realm_id, predecessor_id) references organization,
  foreign key (realm_id, successor_id) references organization,
  check (predecessor_id <> successor_id)
);
create index organization_succession_to on organization_succession (realm_id, successor_id);

alter table access_account
  add foreign key (realm_id, organization_id) references organization;
