-- Plans a person confirmed: their items with the printed words, who is named on them, and what they report and cite.

create table plan (
  realm_id uuid not null references access_realm,
  id uuid not null,
  reading_id uuid not null,
  title text not null,
  kind text,
  number text,
  -- As written: 2022-02-05, or 2022-02 where the paper leaves the day blank.
  date text,
  issuer text,
  year integer,
  signer text,
  family text not null check (family in ('state', 'party')),
  file_name text not null,
  confirmed_at timestamptz not null,
  confirmed_by uuid,
  confirmed_by_name text not null,
  primary key (realm_id, id),
  unique (realm_id, reading_id),
  foreign key (realm_id, reading_id) references document_reading (realm_id, id)
);

create index plan_by_year on plan (realm_id, year desc nulls last, id desc);

-- A task, or a duty of Tổ chức thực hiện.
create table plan_item (
  realm_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  kind text not null check (kind in ('task', 'duty')),
  -- Order in the document, from 1 within its kind.
  position integer not null,
  number text,
  bullet integer,
  heading text,
  text text not null,
  time_text text,
  time_kind text check (time_kind in ('year', 'quarters', 'ongoing', 'open', 'range')),
  time_from date,
  time_to date,
  -- Local date and hour, 2026-06-14T16:00.
  time_until text,
  time_windows jsonb not null default '[]',
  source jsonb not null,
  primary key (realm_id, id),
  unique (realm_id, plan_id, kind, position),
  foreign key (realm_id, plan_id) references plan (realm_id, id)
);

-- A name printed on an item, and in which part.
create table plan_participant (
  realm_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  item_id uuid not null,
  role text not null check (role in ('lead', 'coordinate', 'advise', 'duty')),
  position integer not null,
  printed_name text not null,
  -- The part of the task this lead was given, where the document splits it.
  scope text,
  source jsonb not null,
  primary key (realm_id, id),
  unique (realm_id, item_id, role, position),
  foreign key (realm_id, item_id) references plan_item (realm_id, id)
);

create index plan_participant_by_plan on plan_participant (realm_id, plan_id);

-- The bodies a printed name stood for on the plan's day, with their names of that day; none while it stays words.
create table plan_participant_body (
  realm_id uuid not null,
  participant_id uuid not null,
  organization_id uuid not null,
  plan_id uuid not null,
  organization_name text not null,
  primary key (realm_id, participant_id, organization_id),
  foreign key (realm_id, participant_id) references plan_participant (realm_id, id),
  foreign key (realm_id, organization_id) references organization (realm_id, id)
);

create index plan_participant_body_by_plan on plan_participant_body (realm_id, plan_id);
create index plan_participant_body_by_organization on plan_participant_body (realm_id, organization_id);

create table plan_reporting (
  realm_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  position integer not null,
  from_name text,
  to_name text,
  via_name text,
  cadence text,
  due text,
  start_year integer,
  source jsonb not null,
  primary key (realm_id, id),
  unique (realm_id, plan_id, position),
  foreign key (realm_id, plan_id) references plan (realm_id, id)
);

create table plan_reference (
  realm_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  position integer not null,
  symbol text not null,
  kind text,
  date text,
  role text not null check (role in ('basis', 'implements', 'mentioned')),
  source jsonb not null,
  primary key (realm_id, id),
  unique (realm_id, plan_id, position),
  foreign key (realm_id, plan_id) references plan (realm_id, id)
);
