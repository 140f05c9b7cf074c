-- Plans that people write in the house. What is handed over becomes a document like any that came in.

create table plan_manuscript (
  realm_id uuid not null references access_realm,
  id uuid not null,
  state text not null default 'writing' check (state in ('writing', 'handed', 'discarded')),
  -- What a list shows, so that it need not open the content.
  title text not null,
  issuer text not null,
  year integer,
  tasks integer not null,
  content jsonb not null,
  -- The plan whose outline, tasks and bodies it was begun with.
  from_plan_id uuid,
  -- The document it was handed over as, last.
  reading_id uuid,
  version integer not null default 1,
  started_at timestamptz not null,
  started_by uuid,
  started_by_name text not null,
  changed_at timestamptz not null,
  changed_by uuid,
  changed_by_name text not null,
  primary key (realm_id, id),
  foreign key (realm_id, reading_id) references document_reading (realm_id, id),
  check (state <> 'handed' or reading_id is not null)
);

create index plan_manuscript_by_state on plan_manuscript (realm_id, state, changed_at desc, id);
