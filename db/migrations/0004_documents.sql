-- Documents that came in: the file as it was received, and what was read from it.

create table document_file (
  realm_id uuid not null references access_realm,
  -- Also the key under which the file store keeps the bytes.
  id uuid not null,
  name text not null,
  media_type text not null,
  size bigint not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  received_at timestamptz not null,
  -- Null for what the house itself brought in (demonstration data).
  received_by uuid,
  received_by_name text not null,
  primary key (realm_id, id),
  unique (realm_id, sha256)
);

create table document_reading (
  realm_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  state text not null default 'awaiting' check (state in ('awaiting', 'confirmed', 'discarded')),
  -- What a list shows, so that it need not open the draft.
  title text not null,
  issuer text,
  task_count integer not null,
  unsure_count integer not null,
  tree jsonb not null,
  -- As read; never changed. What a person set right stands beside it.
  draft jsonb not null,
  corrections jsonb not null default '{}',
  plan_id uuid,
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid,
  changed_by_name text not null,
  primary key (realm_id, id),
  unique (realm_id, file_id),
  foreign key (realm_id, file_id) references document_file (realm_id, id),
  check ((state = 'confirmed') = (plan_id is not null))
);

create index document_reading_by_state on document_reading (realm_id, state, id);
